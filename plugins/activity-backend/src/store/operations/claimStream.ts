import { isSqlite, type Tx } from '../Database';
import { databaseClock } from '../clock';
import type { DbStreamRow } from '../rows';

/** How long a lease lasts that is not renewed. */
export const leaseMs = 60_000;

/** A stream that this replica may read until the lease ends. */
export interface ClaimedStream {
  row: DbStreamRow;
  leaseToken: string;
  /** The runs that wait for it. */
  runs: WaitingRun[];
}

/** A running harvest run that waits for a stream. */
export interface WaitingRun {
  id: string;
  mode: 'incremental' | 'reload';
  force: boolean | 0 | 1;
  /** How far its reload of the stream has come. */
  tail_cursor: string | null;
  backfill_cursor: string | null;
}

/**
 * Takes the lease of the stream that is most in need of reading: due, wanted by a running harvest run, leased by nobody;
 * instances with fewer streams in progress first, then the stream that was not read for longest.
 *
 * @returns undefined if there is nothing to do
 */
export async function claimStream(
  tx: Tx,
  leaseToken: string,
): Promise<ClaimedStream | undefined> {
  const now = databaseClock(tx);
  const result = await tx.raw(
    `UPDATE streams SET lease_token = ?, lease_until = ${now} + ${leaseMs},
       read_started_at = COALESCE(read_started_at, ${now})
     WHERE id = (
       SELECT s.id FROM streams AS s
       WHERE s.enabled AND s.next_due_at <= ${now}
         AND (s.lease_until IS NULL OR s.lease_until < ${now})
         AND EXISTS (
           SELECT 1 FROM harvest_run_streams AS rs
           JOIN harvest_runs AS r ON r.id = rs.run_id
           WHERE rs.stream_id = s.id AND rs.status = 'pending'
             AND r.status = 'running' AND r.prepared_at IS NOT NULL
         )
       ORDER BY (
         SELECT count(*) FROM streams AS o
         WHERE o.instance_id = s.instance_id AND o.lease_until >= ${now}
       ), COALESCE(s.last_success_at, 0), s.next_due_at, s.id
       LIMIT 1 ${isSqlite(tx) ? '' : 'FOR UPDATE OF s SKIP LOCKED'}
     )
     RETURNING *`,
    [leaseToken],
  );
  const [row]: DbStreamRow[] = result.rows ?? result;
  if (!row) return undefined;
  const runs = await tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .where({
      'rs.stream_id': row.id,
      'rs.status': 'pending',
      'r.status': 'running',
    })
    .orderBy(['r.started_at', 'r.id'])
    .select<WaitingRun[]>(
      'r.id',
      'r.mode',
      'r.force',
      'rs.tail_cursor',
      'rs.backfill_cursor',
    );
  return { row, leaseToken, runs };
}

/**
 * Makes the lease last longer.
 *
 * @returns false if it is another's by now
 */
export async function renewLease(
  tx: Tx,
  streamId: string,
  leaseToken: string,
): Promise<boolean> {
  const renewed = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({ lease_until: tx.raw(`${databaseClock(tx)} + ${leaseMs}`) });
  return renewed > 0;
}
