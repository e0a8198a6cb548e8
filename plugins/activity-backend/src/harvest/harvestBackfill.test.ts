import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
  fakeSha,
  type FakePage,
} from '@activity-insights/plugin-activity-node/testUtils';
import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { readStreamCoverage } from '../store/operations/readStreamCoverage';
import {
  HarvestFixture,
  type HarvestFixtureOptions,
  migrationsDirectory,
} from '../tests/HarvestFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const fixtures: HarvestFixture[] = [];
const day = 86_400_000;
const today = Date.now();

afterEach(async () => {
  await Promise.all(fixtures.splice(0).map(fixture => fixture.stop()));
});

/** A commit that is so many days old. */
function commit(daysAgo: number) {
  const occurredAt = today - daysAgo * day;
  const record = fakeCommit(daysAgo);
  return {
    ...record,
    occurredAt,
    commit: { ...record.commit!, committedAt: occurredAt },
  };
}

const pageOf = (...days: number[]): FakePage => ({
  records: days.map(commit),
});

/** Ten days ago, and then the years before. */
function longHistory() {
  return createFakeStream({
    pages: [pageOf(11, 10)],
    backfillPages: [
      pageOf(200, 201),
      pageOf(400, 401),
      pageOf(600, 601),
      pageOf(800, 801),
      pageOf(1000, 1001),
    ],
  });
}

/** Each look at the clock is a minute later, so that a slice holds one page. */
function hastyClock() {
  let now = today;
  return () => {
    now += 60_000;
    return now;
  };
}

async function open(
  databaseId: TestDatabaseId,
  stream: ReturnType<typeof createFakeStream>,
  loop: HarvestFixtureOptions['loop'] = {},
  frequencyMs: number = 900_000,
) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  const source = createFakeSource({ streams: [stream], frequencyMs });
  const start = (options: HarvestFixtureOptions['loop'] = {}) => {
    const fixture = new HarvestFixture(knex, [source], {
      loop: { ...loop, ...options },
    });
    fixtures.push(fixture);
    return fixture;
  };
  const fixture = start();
  const coverage = async () => {
    const [row] = await fixture.database.read('coverage', tx =>
      readStreamCoverage(tx),
    );
    return row;
  };
  const until = async (isTrue: () => Promise<boolean>) => {
    while (!(await isTrue())) await sleep(5);
  };
  const historyIsRead = () =>
    until(async () => (await coverage()).coverageComplete);
  return { knex, fixture, start, coverage, until, historyIsRead };
}

const daysOf = async (fixture: HarvestFixture) =>
  (await fixture.stored())
    .filter(row => !row.removed)
    .map(row => parseInt(row.key, 16));

describe.each(databases.eachSupportedId())('history on %s', databaseId => {
  it('is read after the recent window, back to the horizon, and told as it goes', async () => {
    const stream = longHistory();
    const gate = stream.holdAt(1, { direction: 'backfill' });
    const { fixture, coverage, historyIsRead } = await open(
      databaseId,
      stream,
      {
        lookbackMs: 730 * day,
        now: hastyClock(),
      },
    );
    // Nobody has to wait for history.
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      records: { read: 2 },
    });
    await gate.reached;
    expect(await daysOf(fixture)).toEqual([10, 11, 200, 201]);
    expect(await coverage()).toMatchObject({
      coverageFrom: today - 400 * day + 1,
      coverageComplete: false,
    });
    gate.open();
    await historyIsRead();
    expect(await daysOf(fixture)).toEqual([
      10, 11, 200, 201, 400, 401, 600, 601,
    ]);
    expect((await coverage()).coverageFrom).toBe(today - 800 * day + 1);
    for (const { horizon } of stream.reads) {
      expect(horizon).toBeGreaterThanOrEqual(today - 730 * day);
      expect(horizon).toBeLessThan(today - 729 * day);
    }
    const history = stream.reads.filter(it => it.direction === 'backfill');
    expect(history.map(it => it.cursor?.page ?? 0)).toEqual([0, 1, 2]);
  });

  it('goes on when more of it is wanted, and keeps what there is when less is', async () => {
    const stream = longHistory();
    const { fixture, start, coverage, historyIsRead } = await open(
      databaseId,
      stream,
      { lookbackMs: 300 * day },
    );
    await fixture.run();
    await historyIsRead();
    expect(await daysOf(fixture)).toEqual([10, 11, 200, 201]);
    await fixture.stop();

    const wider = start({ lookbackMs: 3_650 * day });
    await wider.run();
    await historyIsRead();
    const all = [10, 11, 200, 201, 400, 401, 600, 601, 800, 801, 1000, 1001];
    expect(await daysOf(wider)).toEqual(all);
    expect((await coverage()).coverageFrom).toBeNull();
    const lengthBefore = stream.reads.length;
    await wider.stop();

    const narrower = start({ lookbackMs: 300 * day });
    await narrower.run();
    expect(await daysOf(narrower)).toEqual(all);
    expect(await coverage()).toMatchObject({
      coverageFrom: null,
      coverageComplete: true,
    });
    expect(stream.reads.slice(lengthBefore).map(it => it.direction)).toEqual([
      'tail',
    ]);
  });

  it('lets the tail be read at its interval', async () => {
    const stream = longHistory();
    const { fixture, historyIsRead } = await open(
      databaseId,
      stream,
      { lookbackMs: 3_650 * day, now: hastyClock() },
      300,
    );
    await fixture.run();
    await historyIsRead();
    await fixture.stop();
    const directions = stream.reads.map(it => it.direction);
    const last = directions.lastIndexOf('backfill');
    const between = directions
      .slice(0, last)
      .join()
      .replaceAll('backfill', 'b');
    expect(between.match(/tail,b/g)!.length).toBeGreaterThan(1);
  });

  it('may fail without hurting the tail', async () => {
    const stream = longHistory();
    stream.failAt(
      1,
      new SourceError('forbidden', 'History is not for everybody'),
      99,
      'backfill',
    );
    const { knex, fixture, coverage, until } = await open(databaseId, stream, {
      lookbackMs: 3_650 * day,
    });
    expect(await fixture.run()).toMatchObject({ status: 'completed' });
    await until(async () => (await coverage()).historyErrorCode !== null);
    expect(await coverage()).toMatchObject({
      historyErrorCode: 'forbidden',
      isFailing: false,
      coverageFrom: today - 400 * day + 1,
      coverageComplete: false,
    });
    const row = await knex('streams').first();
    expect(row).toMatchObject({
      backfill_failures: 1,
      consecutive_failures: 0,
    });
    const restMs = Number(row.backfill_due_at) - Date.now();
    expect(restMs).toBeGreaterThan(20_000);
    expect(await fixture.run()).toMatchObject({ status: 'completed' });
    expect(
      (await fixture.harvest.listStreams({} as never)).items,
    ).toMatchObject([{ status: 'idle', error: { code: 'forbidden' } }]);
  });

  it('is read again by a reload, which takes out nothing that it has not looked for', async () => {
    const stream = longHistory();
    const { knex, fixture, start, historyIsRead } = await open(
      databaseId,
      stream,
      { lookbackMs: 3_650 * day },
    );
    await fixture.run();
    await historyIsRead();
    await fixture.stop();

    // Since then, a commit of each page has gone from the source, and less is wanted.
    stream.setPages([pageOf(10)]);
    stream.setPages(
      [200, 400, 600, 800, 1000].map(days => pageOf(days)),
      'backfill',
    );
    const narrower = start({ lookbackMs: 500 * day });
    const before = stream.reads.length;
    expect(await narrower.run('reload')).toMatchObject({
      status: 'completed',
      records: { read: 3, removed: 3 },
    });
    expect(await daysOf(narrower)).toEqual([
      10, 200, 400, 600, 601, 800, 801, 1000, 1001,
    ]);
    expect(stream.reads.slice(before)).toMatchObject([
      { direction: 'tail', cursor: undefined },
      { direction: 'backfill', cursor: undefined },
    ]);
    expect(await knex('streams').first()).toMatchObject({
      tail_cursor: '{"v":1,"page":1,"record":0}',
      backfill_cursor: '{"v":1,"page":2,"record":0}',
      coverage_from: null,
    });
  });

  it('belongs to the first reload of an empty store, whose recent window is there at once', async () => {
    const stream = longHistory();
    const gate = stream.holdAt(0, { direction: 'backfill' });
    const { fixture, coverage } = await open(databaseId, stream, {
      lookbackMs: 3_650 * day,
    });
    fixture.loop.start();
    const { id } = await fixture.request('reload');
    await gate.reached;
    expect(await fixture.harvest.get(id)).toMatchObject({ status: 'running' });
    expect(await coverage()).toMatchObject({
      lastSuccessAt: expect.any(Number),
      coverageFrom: today - 200 * day + 1,
      coverageComplete: false,
    });
    gate.open();
    expect(await fixture.ended(id)).toMatchObject({
      status: 'completed',
      streams: { total: 1, done: 1 },
      records: { read: 12, written: 12 },
    });
    expect(await coverage()).toMatchObject({
      coverageFrom: null,
      coverageComplete: true,
    });
  });

  it('is begun again when its cursor cannot be read', async () => {
    const stream = longHistory();
    const { knex, fixture, until } = await open(databaseId, stream, {
      lookbackMs: 3_650 * day,
    });
    stream.failAt(3, new SourceError('unavailable', 'Down'), 1, 'backfill');
    await fixture.run();
    await until(
      async () => (await knex('streams').first()).backfill_failures > 0,
    );
    await knex('streams').update({
      backfill_cursor: '{"v":99}',
      backfill_due_at: 0,
    });
    fixture.loop.wake();
    await until(async () =>
      Boolean((await knex('streams').first()).backfill_done),
    );
    expect(await daysOf(fixture)).toHaveLength(12);
    expect((await fixture.stored()).at(-1)?.key).toBe(fakeSha(1001));
  });
});
