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
import { HarvestFixture, migrationsDirectory } from '../tests/HarvestFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const fixtures: HarvestFixture[] = [];

async function migrated(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  return knex;
}

function replica(...args: ConstructorParameters<typeof HarvestFixture>) {
  const fixture = new HarvestFixture(...args);
  fixtures.push(fixture);
  return fixture;
}

afterEach(async () => {
  await Promise.all(fixtures.splice(0).map(fixture => fixture.stop()));
});

/** Four pages of five commits; the last of each page is a copy of the first. */
function fourPages(): FakePage[] {
  return [0, 1, 2, 3].map(page => {
    const numbers = [0, 1, 2, 3].map(n => page * 5 + n);
    const original = fakeCommit(numbers[0]);
    const copy = fakeCommit(page * 5 + 4);
    return {
      records: [
        ...numbers.map(number => fakeCommit(number)),
        {
          ...original,
          key: copy.key,
          branch: { name: 'release', order: 1 },
          commit: { ...original.commit!, sha: copy.key },
        },
      ],
    };
  });
}

describe.each(databases.eachSupportedId())('the harvest on %s', databaseId => {
  it('stores what a source has, once, and counts it', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const source = createFakeSource({ streams: [stream] });
    const fixture = replica(await migrated(databaseId), [source]);

    const first = await fixture.run();
    expect(first).toMatchObject({
      status: 'completed',
      streams: { total: 1, done: 1, failed: 0 },
      records: { read: 20, written: 20, unchanged: 0, malformed: 0 },
    });
    const stored = await fixture.stored();
    expect(stored).toHaveLength(20);
    expect(stored.filter(row => row.class === 2).map(row => row.key)).toEqual(
      [4, 9, 14, 19].map(fakeSha),
    );
    expect(stored.every(row => row.class === row.sighted_class)).toBe(true);

    stream.setPages(fourPages());
    const reload = await fixture.run('reload');
    expect(reload).toMatchObject({
      status: 'completed',
      records: { read: 20, written: 0, unchanged: 20, removed: 0 },
    });
    expect(await fixture.stored()).toEqual(stored);
  });

  it('loses and doubles nothing when it breaks at any page', async () => {
    const undisturbed = replica(await migrated(databaseId), [
      createFakeSource({ streams: [createFakeStream({ pages: fourPages() })] }),
    ]);
    await undisturbed.run();
    const expected = await undisturbed.stored();

    for (const page of [0, 1, 2, 3]) {
      const stream = createFakeStream({ pages: fourPages() });
      stream.failAt(page, new SourceError('unavailable', 'The fake is down'));
      const fixture = replica(await migrated(databaseId), [
        createFakeSource({ streams: [stream] }),
      ]);
      const broken = await fixture.run();
      expect(broken).toMatchObject({
        status: 'failed',
        records: { read: page * 5 },
      });
      const healed = await fixture.run();
      expect(healed).toMatchObject({
        status: 'completed',
        records: { read: 20 - page * 5, written: 20 - page * 5 },
      });
      expect(await fixture.stored()).toEqual(expected);
    }
  }, 30_000);

  it('rolls a page of a paused replica back whose lease was taken', async () => {
    const knex = await migrated(databaseId);
    const slow = createFakeStream({ pages: fourPages() });
    const gate = slow.holdAt(2, { deaf: true });
    const paused = replica(knex, [createFakeSource({ streams: [slow] })]);
    paused.loop.start();
    const run = await paused.request();
    await gate.reached;

    await knex('streams').update({ lease_until: 0 });
    const other = replica(knex, [
      createFakeSource({ streams: [createFakeStream({ pages: fourPages() })] }),
    ]);
    other.loop.start();
    expect(await other.ended(run.id)).toMatchObject({
      status: 'completed',
      records: { read: 20, written: 20 },
    });
    const expected = await other.stored();
    gate.open();
    await paused.stop();
    expect(await other.stored()).toEqual(expected);
    expect((await other.harvest.get(run.id)).records.read).toBe(20);
    expect(await knex('streams').first('consecutive_failures')).toEqual({
      consecutive_failures: 0,
    });
  });

  it('goes on from its cursor after it was cancelled', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const gate = stream.holdAt(1);
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    fixture.loop.start();
    const { id } = await fixture.request();
    await gate.reached;
    await fixture.database.write('cancel', tx =>
      tx('harvest_run_streams').update({ status: 'cancelled' }),
    );
    await fixture.database.write('cancel', tx =>
      tx('harvest_runs').where({ id }).update({ status: 'cancelled' }),
    );
    gate.open();
    const next = await fixture.run();
    expect(next).toMatchObject({ status: 'completed' });
    expect(await fixture.stored()).toHaveLength(20);
    const cursors = stream.reads.map(read => read.cursor?.page ?? 0);
    // The second run ends what the first has begun, and then looks for what is newer than itself.
    expect(cursors).toEqual([0, 2, 4]);
  });

  it('reads other streams when one fails, and names the one', async () => {
    const broken = createFakeStream({ resource: 'tags', pages: [{}] });
    broken.failAt(0, new SourceError('not-found', 'The folder is gone'), 99);
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({
        streams: [broken, createFakeStream({ pages: fourPages() })],
      }),
    ]);
    expect(await fixture.run()).toMatchObject({
      status: 'partial',
      streams: { total: 2, done: 1, failed: 1 },
      error: 'Could not read git/fake/fake/tags (not-found)',
    });
    expect(await fixture.stored()).toHaveLength(20);
    const { items } = await fixture.harvest.listStreams({} as never);
    expect(items).toMatchObject([
      { resource: 'commits', status: 'idle', consecutiveFailures: 0 },
      {
        resource: 'tags',
        status: 'failed',
        consecutiveFailures: 1,
        error: { code: 'not-found', message: 'The folder is gone' },
      },
    ]);
  });

  it('skips and counts what is malformed', async () => {
    const stream = createFakeStream({
      pages: [
        {
          records: [fakeCommit(1)],
          malformed: [{ key: 'c0ffee', reason: 'no author date' }],
        },
      ],
    });
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      records: { read: 1, written: 1, malformed: 1 },
    });
    expect(fixture.logged.join()).toContain('c0ffee');
  });

  it('starts again when a cursor cannot be read', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    await fixture.run();
    await fixture.knex('streams').update({ tail_cursor: '{"v":99}' });
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      records: { read: 20, unchanged: 20 },
    });
  });

  it('takes out on reload what the source has no longer, within the guard', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const source = createFakeSource({ streams: [stream] });
    const knex = await migrated(databaseId);
    const fixture = replica(knex, [source], { sweepGuard: 0.3 });
    await fixture.run();

    stream.setPages(fourPages().slice(0, 1));
    const refused = await fixture.run('reload');
    expect(refused).toMatchObject({
      status: 'failed',
      records: { removed: 0 },
    });
    expect((await fixture.stored()).some(row => row.removed)).toBe(false);

    const forced = await fixture.run('reload', true);
    expect(forced).toMatchObject({
      status: 'completed',
      records: { read: 5, removed: 15 },
    });
    const left = (await fixture.stored()).filter(row => !row.removed);
    expect(left.map(row => row.key)).toEqual([0, 1, 2, 3, 4].map(fakeSha));

    stream.setPages(fourPages());
    await fixture.run('reload');
    const back = await fixture.stored();
    expect(back.filter(row => row.removed || row.gone)).toEqual([]);
    expect(back.filter(row => row.class === 2)).toHaveLength(4);
  });

  it('leaves everything as it was when a reload breaks', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    await fixture.run();
    const before = await fixture.stored();
    const { tail_cursor: cursor } = await fixture.knex('streams').first();
    stream.setPages(fourPages().slice(0, 2));
    stream.failAt(1, new SourceError('unavailable', 'The fake is down'));
    expect(await fixture.run('reload')).toMatchObject({ status: 'failed' });
    expect(await fixture.stored()).toEqual(before);
    expect(await fixture.knex('streams').first()).toMatchObject({
      tail_cursor: cursor,
    });
  });

  it('reads a stream that was configured since the last run', async () => {
    const source = createFakeSource({ streams: [createFakeStream()] });
    const fixture = replica(await migrated(databaseId), [source]);
    await fixture.run();
    const added = createFakeStream({ resource: 'tags', pages: fourPages() });
    source.streams.push(added);
    await fixture.loop.listStreams();
    while ((await fixture.stored()).length < 20) await sleep(5);
    expect(added.reads).toHaveLength(1);
  });

  it('keeps values of rows out of errors and logs', async () => {
    const secret = 'glpat-planted-token';
    const knex = await migrated(databaseId);
    const refuse = databaseId.startsWith('POSTGRES')
      ? `CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no %', NEW.title; END $$ LANGUAGE plpgsql;
         CREATE TRIGGER refuse BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION refuse();`
      : `CREATE TRIGGER refuse BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, '${secret}'); END;`;
    await knex.raw(refuse);
    const stream = createFakeStream({
      pages: [{ records: [fakeCommit(1, { title: secret })] }],
    });
    const fixture = replica(knex, [createFakeSource({ streams: [stream] })]);
    const run = await fixture.run();
    expect(run).toMatchObject({ status: 'failed' });
    const streams = await knex('streams').select();
    expect(streams[0]).toMatchObject({ error_code: 'store' });
    const shown = JSON.stringify([run, streams, fixture.logged]);
    expect(shown).toContain('appendPage');
    expect(shown).not.toContain(secret);
  });
});
