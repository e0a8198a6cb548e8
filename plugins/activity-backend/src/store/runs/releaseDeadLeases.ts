import type { HarvestMode } from '@activity-insights/plugin-activity-common';
import { databaseClock } from '../clock';
import { isSqlite, type Tx } from '../Database';
import type { RunScope } from '../operations/harvestRuns';
import { readRows } from '../scopedEvents/Sql';

/** A running run whose replica has left streams behind. */
export interface BereavedRun {
  id: string;
  mode: HarvestMode;
  scope: RunScope;
  /** The streams that it waits for and that nobody reads any more. */
  streamIds: string[];
}

/** Whether there is a lease that has run out: a replica that ends in order gives its leases back. */
export async function hasDeadLease(tx: Tx): Promise<boolean> {
  const dead = await tx('streams')
    .whereRaw(`lease_until < ${databaseClock(tx)}`)
    .first('id');
  return dead !== undefined;
}

/**
 * Releases every lease that has run out, so that the streams are free at once and go on from their cursors. A replica that was
 * only paused finds that it holds nothing any more.
 *
 * @returns the running runs that wait for these streams; whoever comes second finds none
 */
export async function releaseDeadLeases(tx: Tx): Promise<BereavedRun[]> {
  const now = databaseClock(tx);
  // Rows that another replica is at are released by that one.
  const free = isSqlite(tx) ? '' : 'FOR UPDATE SKIP LOCKED';
  const dead = await readRows<{ id: string }>(tx, {
    text: `
      UPDATE streams SET lease_token = NULL, lease_until = NULL
      WHERE id IN (SELECT id FROM streams WHERE lease_until < ${now} ORDER BY id ${free})
      RETURNING id`,
    bindings: [],
  });
  if (dead.length === 0) return [];
  const rows = await tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .where({ 'rs.status': 'pending', 'r.status': 'running' })
    .whereIn(
      'rs.stream_id',
      dead.map(({ id }) => id),
    )
    .orderBy(['r.started_at', 'r.id', 'rs.stream_id'])
    .select<BereavedRow[]>(
      'r.id',
      'r.mode',
      'r.scope_source',
      'r.scope_instance',
      'rs.stream_id',
    );
  const runs = new Map<string, BereavedRun>();
  for (const row of rows) {
    const run = runs.get(row.id) ?? {
      id: row.id,
      mode: row.mode,
      scope: {
        source: row.scope_source ?? undefined,
        instance: row.scope_instance ?? undefined,
      },
      streamIds: [],
    };
    run.streamIds.push(row.stream_id);
    runs.set(row.id, run);
  }
  return [...runs.values()];
}

interface BereavedRow {
  id: string;
  mode: HarvestMode;
  scope_source: string | null;
  scope_instance: string | null;
  stream_id: string;
}
