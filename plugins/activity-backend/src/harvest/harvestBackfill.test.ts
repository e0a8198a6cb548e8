import { day, longHistory, today } from '../tests/longHistory';
import { daysOf, openHistory } from '../tests/openHistory';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

/** Each look at the clock is a minute later, so that a slice holds one page. */
function hastyClock() {
  let now = today;
  return () => {
    now += 60_000;
    return now;
  };
}

describe.each(databaseIds)('history on %s', databaseId => {
  it('is read after the recent window, back to the horizon, and told as it goes', async () => {
    const stream = longHistory();
    const gate = stream.holdAt(1, { direction: 'backfill' });
    const knex = await migrated(databaseId);
    const { fixture, coverage, historyIsRead } = openHistory(knex, replica, {
      stream,
      loop: {
        lookbackMs: 730 * day,
        now: hastyClock(),
      },
    });
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

  it('is not read again by a reload whose recent window reaches as far as is wanted, and stays', async () => {
    const stream = longHistory();
    const knex = await migrated(databaseId);
    const { fixture, start, historyIsRead } = openHistory(knex, replica, {
      stream,
      loop: { lookbackMs: 300 * day },
    });
    await fixture.run();
    await historyIsRead();
    await fixture.stop();
    const readsBefore = stream.reads.length;

    const narrower = start({ lookbackMs: 100 * day });
    expect(await narrower.run('reload')).toMatchObject({ status: 'completed' });
    const directions = stream.reads
      .slice(readsBefore)
      .map(({ direction }) => direction);
    expect(new Set(directions)).toEqual(new Set(['tail']));
    expect(await daysOf(narrower)).toEqual([10, 11, 200, 201]);
  });

  it('goes on when more of it is wanted, and keeps what there is when less is', async () => {
    const stream = longHistory();
    const knex = await migrated(databaseId);
    const { fixture, start, coverage, historyIsRead } = openHistory(
      knex,
      replica,
      { stream, loop: { lookbackMs: 300 * day } },
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
    const knex = await migrated(databaseId);
    const { fixture, historyIsRead } = openHistory(knex, replica, {
      stream,
      loop: { lookbackMs: 3_650 * day, now: hastyClock() },
      frequencyMs: 300,
    });
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

  it('belongs to the first reload of an empty store, whose recent window is there at once', async () => {
    const stream = longHistory();
    const gate = stream.holdAt(0, { direction: 'backfill' });
    const knex = await migrated(databaseId);
    const { fixture, coverage } = openHistory(knex, replica, {
      stream,
      loop: {
        lookbackMs: 3_650 * day,
      },
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
});
