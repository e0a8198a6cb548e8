import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { reapOutlived } from '../harvest/reapLeases';
import { reapRuns } from '../harvest/reapRuns';
import type { Replica } from '../harvest/Replica';
import { Database } from '../store/Database';
import { readHarvestHealth } from '../store/runs/readHarvestHealth';
import { ActivitySeed } from './ActivitySeed';

const hourMs = 3_600_000;

/** A run of two streams that was asked for an hour ago. */
export async function seedReapedRun(knex: Knex) {
  const seed = await ActivitySeed.create(knex);
  const instanceId = await seed.instance('git', 'fake');
  const { projectId } = await seed.project(instanceId, 'web');
  const hourAgo = Date.now() - hourMs;
  await knex('harvest_runs').insert({
    id: 'run',
    mode: 'reload',
    scope_source: 'git',
    scope_key: 'git/*',
    status: 'running',
    trigger: 'manual',
    triggered_by: 'user:default/jane',
    force: false,
    started_at: hourAgo,
    prepared_at: hourAgo,
  });
  for (const id of ['commits', 'tags']) {
    await seed.stream(id, instanceId, projectId, { next_due_at: hourAgo });
    await knex('harvest_run_streams').insert({
      run_id: 'run',
      stream_id: id,
      status: 'pending',
      read: 7,
      written: 5,
    });
  }
  const warnings: string[] = [];
  const audited: object[] = [];
  const context = {
    database: new Database(knex),
    logger: mockServices.logger.mock({
      warn: message => warnings.push(message),
    }),
    auditor: mockServices.auditor.mock({
      createEvent: async ({ eventId, meta }) => ({
        success: async () => {
          audited.push({ eventId, ...meta });
        },
        fail: async () => {},
      }),
    }),
  };
  /** What the run was seen like in the past, as if time had gone by. */
  const backdate = async (sinceMs: number, seenMs: number) =>
    knex('harvest_runs').update({
      stalled_since: Date.now() - sinceMs,
      stall_seen_at: Date.now() - seenMs,
    });
  return {
    warnings,
    audited,
    backdate,
    reapRuns: () => reapRuns(context),
    reapOutlived: (replica: Replica) => reapOutlived(context, replica),
    run: () => knex('harvest_runs').first(),
    lease: (id: string, untilMs: number, token = 'token') =>
      knex('streams')
        .where({ id })
        .update({ lease_token: token, lease_until: Date.now() + untilMs }),
    health: () => context.database.read('readHarvestHealth', readHarvestHealth),
  };
}
