import { SourceError } from '@activity-insights/plugin-activity-node';
import { fakeSha } from '@activity-insights/plugin-activity-node/testUtils';
import { day, longHistory, pageOfDays, today } from '../tests/longHistory';
import { daysOf, openHistory } from '../tests/openHistory';
import { until } from '../tests/until';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

describe.each(databaseIds)('history that is disturbed on %s', databaseId => {
  it('may fail without hurting the tail', async () => {
    const stream = longHistory();
    stream.failAt(
      1,
      new SourceError('forbidden', 'History is not for everybody'),
      99,
      'backfill',
    );
    const knex = await migrated(databaseId);
    const { fixture, coverage } = openHistory(knex, replica, {
      stream,
      loop: {
        lookbackMs: 3_650 * day,
      },
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
    expect(await fixture.streams()).toMatchObject([
      { status: 'idle', error: { code: 'forbidden' } },
    ]);
  });

  it('is read again by a reload, which takes out nothing that it has not looked for', async () => {
    const stream = longHistory();
    const knex = await migrated(databaseId);
    const { fixture, start, historyIsRead } = openHistory(knex, replica, {
      stream,
      loop: { lookbackMs: 3_650 * day },
    });
    await fixture.run();
    await historyIsRead();
    await fixture.stop();

    // Since then, a commit of each page has gone from the source, and less is wanted.
    stream.setPages([pageOfDays(10)]);
    stream.setPages(
      [200, 400, 600, 800, 1000].map(days => pageOfDays(days)),
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

  it('is begun again when its cursor cannot be read', async () => {
    const stream = longHistory();
    const knex = await migrated(databaseId);
    const { fixture } = openHistory(knex, replica, {
      stream,
      loop: {
        lookbackMs: 3_650 * day,
      },
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
