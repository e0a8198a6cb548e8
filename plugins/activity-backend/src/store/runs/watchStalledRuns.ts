import type { HarvestMode } from '@activity-insights/plugin-activity-common';
import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';
import type { RunScope } from '../operations/harvestRuns';
import type { DbHarvestRunRow } from '../rows';

/** Why nobody works on a run. */
export type StallReason = 'not prepared' | 'not read';

/** A running run that nobody works on. */
export interface StalledRun {
  id: string;
  mode: HarvestMode;
  scope: RunScope;
  reason: StallReason;
  /** How long it was seen like this, in milliseconds; 0 when it is seen for the first time. */
  stalledMs: number;
}

/** A run is given this long to be begun, in milliseconds, before it can count as stalled. */
const beginningMs = 120_000;

/**
 * Longest time between two looks, in milliseconds, that counts as having watched. When all replicas were down for a day nobody
 * has watched, and the run is given its whole time again.
 */
const watchedMs = 300_000;

/**
 * Looks for runs that nobody works on, and notes since when they were seen like that.
 *
 * A run is stalled if it has not been prepared, or if a stream that it waits for is enabled, due for a while and free, and if no
 * replica holds any lease at all: whoever is alive takes what is due within seconds, and as long as anybody reads anything the
 * run merely waits for its turn. A run whose streams all rest after failures waits for their time, and is not stalled either.
 */
export async function watchStalledRuns(tx: Tx): Promise<StalledRun[]> {
  const now = await readDatabaseClock(tx);
  const stalled = await findStalledRuns(tx, now);
  await tx('harvest_runs')
    .where({ status: 'running' })
    .whereNotNull('stalled_since')
    .whereNotIn(
      'id',
      stalled.map(run => run.id),
    )
    .update({ stalled_since: null, stall_seen_at: null });
  const seen: StalledRun[] = [];
  for (const run of stalled) {
    const watched =
      run.stall_seen_at !== null &&
      now - Number(run.stall_seen_at) <= watchedMs;
    const since = watched ? Number(run.stalled_since) : now;
    await tx('harvest_runs')
      .where({ id: run.id, status: 'running' })
      .update({ stalled_since: since, stall_seen_at: now });
    seen.push({
      id: run.id,
      mode: run.mode,
      scope: {
        source: run.scope_source ?? undefined,
        instance: run.scope_instance ?? undefined,
      },
      reason: run.prepared_at === null ? 'not prepared' : 'not read',
      stalledMs: now - since,
    });
  }
  return seen;
}

async function findStalledRuns(
  tx: Tx,
  now: number,
): Promise<DbHarvestRunRow[]> {
  const working = await tx('streams')
    .where('lease_until', '>=', now)
    .first('id');
  if (working) return [];
  const begun = now - beginningMs;
  return tx('harvest_runs as r')
    .where({ 'r.status': 'running' })
    .where('r.started_at', '<', begun)
    .where(run =>
      run.whereNull('r.prepared_at').orWhereExists(
        tx('harvest_run_streams as rs')
          .join('streams as s', 's.id', 'rs.stream_id')
          .whereRaw('rs.run_id = r.id')
          .where({ 'rs.status': 'pending', 's.enabled': true })
          .where(due =>
            due
              .where('s.next_due_at', '<', begun)
              .orWhere('s.backfill_due_at', '<', begun),
          )
          .select(tx.raw('1')),
      ),
    )
    .orderBy(['r.started_at', 'r.id'])
    .select<DbHarvestRunRow[]>('r.*');
}
