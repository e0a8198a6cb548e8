import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import { tidyRuns } from './tidyRuns';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A run as it was left, with one stream that was read, one that failed and one that was disabled. */
interface PastRun {
  id: string;
  endedMsAgo: number;
  mode?: 'incremental' | 'reload';
  trigger?: 'manual' | 'scheduled' | 'automatic';
  status?: string;
}

async function seeded(databaseId: TestDatabaseId, runs: PastRun[]) {
  const knex = await databases.init(databaseId);
  await ActivitySeed.create(knex);
  for (const run of runs) {
    const endedAt = Date.now() - run.endedMsAgo;
    const isRunning = run.status === 'running';
    await knex('harvest_runs').insert({
      id: run.id,
      mode: run.mode ?? 'incremental',
      scope_key: run.id,
      status: run.status ?? 'completed',
      trigger: run.trigger ?? 'scheduled',
      triggered_by: 'system',
      force: false,
      started_at: endedAt - 1_000,
      prepared_at: endedAt - 1_000,
      ended_at: isRunning ? null : endedAt,
    });
    for (const status of ['done', 'failed', 'cancelled']) {
      await knex('harvest_run_streams').insert({
        run_id: run.id,
        stream_id: status,
        status,
      });
    }
    await knex('reload_seen').insert(
      [1, 2, 3].map(id => ({
        run_id: run.id,
        stream_id: 'done',
        event_id: id,
      })),
    );
  }
  await tidyRuns(new Database(knex));
  return knex;
}

describe.each(databases.eachSupportedId())('tidyRuns on %s', databaseId => {
  it('keeps failed streams and reloads, and the rest as long as somebody may look', async () => {
    const knex = await seeded(databaseId, [
      { id: 'recent', endedMsAgo: hourMs - 60_000 },
      { id: 'past', endedMsAgo: hourMs + 60_000 },
      { id: 'asked', endedMsAgo: 2 * hourMs, trigger: 'manual' },
      { id: 'reload', endedMsAgo: 100 * dayMs, mode: 'reload' },
      { id: 'running', endedMsAgo: 2 * hourMs, status: 'running' },
    ]);
    const rows = await knex('harvest_run_streams')
      .orderBy(['run_id', 'stream_id'])
      .select('run_id', 'stream_id');
    const all = ['cancelled', 'done', 'failed'];
    const kept = (id: string, streams: string[]) =>
      streams.map(stream => ({ run_id: id, stream_id: stream }));
    expect(rows).toEqual([
      ...kept('asked', ['failed']),
      ...kept('past', ['failed']),
      ...kept('recent', all),
      ...kept('reload', all),
      ...kept('running', all),
    ]);
  });

  it('keeps an audit trail: only what the schedule completed long ago goes', async () => {
    const old = 91 * dayMs;
    const knex = await seeded(databaseId, [
      { id: 'scheduled', endedMsAgo: old },
      { id: 'newer', endedMsAgo: 89 * dayMs },
      { id: 'asked', endedMsAgo: old, trigger: 'manual' },
      { id: 'partial', endedMsAgo: old, status: 'partial' },
      { id: 'reload', endedMsAgo: old, mode: 'reload' },
    ]);
    const runs = await knex('harvest_runs').orderBy('id').select('id');
    expect(runs.map(run => run.id)).toEqual([
      'asked',
      'newer',
      'partial',
      'reload',
    ]);
    const failed = await knex('harvest_run_streams')
      .where({ status: 'failed' })
      .orderBy('run_id')
      .select('run_id');
    expect(failed.map(row => row.run_id)).toEqual(['newer', 'reload']);
  });

  it('removes what ended reloads have noted, and nothing of those that are running', async () => {
    const knex = await seeded(databaseId, [
      { id: 'ended', endedMsAgo: hourMs, mode: 'reload', status: 'failed' },
      { id: 'running', endedMsAgo: 0, mode: 'reload', status: 'running' },
      { id: 'too', endedMsAgo: 0, mode: 'reload', status: 'cancelled' },
    ]);
    const seen = await knex('reload_seen').distinct('run_id');
    expect(seen).toEqual([{ run_id: 'running' }]);
  });
});
