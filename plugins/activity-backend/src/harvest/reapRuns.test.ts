import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { seedReapedRun } from '../tests/seedReapedRun';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const minuteMs = 60_000;

async function seeded(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const { reapRuns: reap, ...seed } = await seedReapedRun(knex);
  return { knex, reap, ...seed };
}

const untouched = { status: 'running', stalled_since: null, error: null };

describe.each(databases.eachSupportedId())('the reaper on %s', databaseId => {
  it('lets a run wait for its turn while anybody reads anything', async () => {
    const { knex, reap, run, lease, backdate, health } = await seeded(
      databaseId,
    );
    await knex('harvest_run_streams').where({ stream_id: 'tags' }).delete();
    await lease('tags', minuteMs);
    await backdate(30 * minuteMs, minuteMs);
    await reap();
    expect(await run()).toMatchObject(untouched);
    expect(await health()).toMatchObject({ orphanedRuns: 0, runningRuns: 1 });
  });

  it.each([
    ['rest after failures', { next_due_at: Date.now() + minuteMs }],
    ['have become due just now', { next_due_at: Date.now() - 1_000 }],
  ])('lets a run wait whose streams %s', async (_, state) => {
    const { knex, reap, run, backdate } = await seeded(databaseId);
    await knex('streams').update(state);
    await backdate(30 * minuteMs, minuteMs);
    await reap();
    expect(await run()).toMatchObject(untouched);
  });

  it('lets a run begin', async () => {
    const { knex, reap, run } = await seeded(databaseId);
    const now = Date.now();
    await knex('harvest_runs').update({ started_at: now, prepared_at: null });
    await reap();
    expect(await run()).toMatchObject(untouched);
  });

  it.each([
    ['not read', 'its streams are due and nobody reads them', { error: null }],
    ['not prepared', 'its streams are not listed', { prepared_at: null }],
  ])(
    'gives up a run that is %s after it has watched it',
    async (reason, doing, state) => {
      const { knex, reap, run, backdate, warnings, audited, health } =
        await seeded(databaseId);
      await knex('harvest_runs').update(state);
      await reap();
      expect(await run()).toMatchObject({ status: 'running' });
      expect(warnings).toEqual([`Nobody works on harvest run run: ${doing}`]);
      expect(await health()).toMatchObject({
        orphanedRuns: 1,
        lastReload: { id: 'run', status: 'running', endedAt: null },
      });

      await backdate(10 * minuteMs, minuteMs);
      await reap();
      expect(await run()).toMatchObject({ status: 'running' });
      expect(audited).toEqual([]);

      await backdate(16 * minuteMs, minuteMs);
      await knex('streams')
        .where({ id: 'tags' })
        .update({ next_due_at: Date.now() + 60 * minuteMs });
      await reap();
      expect(await run()).toMatchObject({
        status: 'failed',
        error: `Nobody worked on it for 16 minutes: ${doing}. What it has stored stays, and its streams are due again.`,
        streams_total: 2,
        streams_failed: 2,
        stalled_since: null,
      });
      expect(Number((await run()).records_read)).toBe(14);
      expect(warnings.at(-1)).toContain('was given up');
      expect(audited).toMatchObject([
        { runId: 'run', outcome: 'failed', reason },
      ]);
      const tags = await knex('streams').where({ id: 'tags' }).first();
      expect(Number(tags.next_due_at)).toBeLessThanOrEqual(Date.now() + 1_000);
      expect(await health()).toMatchObject({ orphanedRuns: 0, runningRuns: 0 });
    },
  );

  it('gives a run its whole time again after nobody was there to watch', async () => {
    const { reap, run, backdate } = await seeded(databaseId);
    await backdate(24 * 60 * minuteMs, 24 * 60 * minuteMs);
    await reap();
    const { status, stalled_since: since } = await run();
    expect(status).toBe('running');
    expect(Date.now() - Number(since)).toBeLessThan(minuteMs);
  });

  it('forgets a stall when somebody works again', async () => {
    const { reap, run, lease } = await seeded(databaseId);
    await reap();
    expect(await run()).not.toMatchObject(untouched);
    await lease('commits', minuteMs);
    await reap();
    expect(await run()).toMatchObject(untouched);
  });

  it('lets no run wait for a stream that is disabled or gone', async () => {
    const { knex, reap, run } = await seeded(databaseId);
    await knex('streams').where({ id: 'tags' }).update({ enabled: false });
    await knex('streams')
      .where({ id: 'commits' })
      .update({
        lease_until: Date.now() + minuteMs,
      });
    await reap();
    const rows = await knex('harvest_run_streams').orderBy('stream_id');
    expect(rows.map(row => row.status)).toEqual(['pending', 'cancelled']);
    expect(await run()).toMatchObject(untouched);
    await knex('harvest_runs').update({ status: 'completed' });
    await reap();
    expect(
      await knex('harvest_run_streams').where({ status: 'pending' }),
    ).toEqual([]);
  });
});
