import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';

/** How long the rows of streams that an incremental run has read stay, in milliseconds: for whoever looks into it now. */
const readStreamsMs = 3_600_000;

/** How long what is of little interest later stays, in milliseconds. */
const oldMs = 90 * 86_400_000;

/**
 * Removes up to `limit` rows of streams that nobody asks for any more: of incremental runs those that were read, an hour after
 * the run has ended, and the failed ones after 90 days. What became of them is counted in the run. Reloads keep theirs.
 *
 * @returns how many were removed
 */
export async function pruneRunStreams(tx: Tx, limit: number): Promise<number> {
  const now = await readDatabaseClock(tx);
  const pruned = tx('harvest_run_streams as rs')
    .whereExists(
      tx('harvest_runs as r')
        .whereRaw('r.id = rs.run_id')
        .where({ 'r.mode': 'incremental' })
        .whereNot('r.status', 'running')
        .where(row =>
          row
            .where(read =>
              read
                .whereRaw("rs.status <> 'failed'")
                .where('r.ended_at', '<', now - readStreamsMs),
            )
            .orWhere('r.ended_at', '<', now - oldMs),
        )
        .select(tx.raw('1')),
    )
    .limit(limit)
    .select('rs.run_id', 'rs.stream_id');
  return tx('harvest_run_streams')
    .whereIn(['run_id', 'stream_id'], pruned)
    .delete();
}

/**
 * Removes up to `limit` runs of the schedule that completed more than 90 days ago. Runs that somebody asked for, reloads and
 * runs that did not complete stay as an audit trail.
 *
 * @returns how many were removed
 */
export async function pruneRuns(tx: Tx, limit: number): Promise<number> {
  const now = await readDatabaseClock(tx);
  return tx('harvest_runs')
    .whereIn(
      'id',
      tx('harvest_runs as r')
        .where({
          mode: 'incremental',
          trigger: 'scheduled',
          status: 'completed',
        })
        .where('started_at', '<', now - oldMs)
        .where('ended_at', '<', now - oldMs)
        .whereNotExists(
          tx('harvest_run_streams as rs')
            .whereRaw('rs.run_id = r.id')
            .select(tx.raw('1')),
        )
        .orderBy('started_at')
        .limit(limit)
        .select('id'),
    )
    .delete();
}
