import type { Tx } from '../Database';
import { LeaseLostError } from '../operations/saveCursor';
import type { HeldLease } from '../streams/renewLease';
import { ReloadOverError } from './ReloadOverError';

/** The reload of one stream, under the lease that its replica holds. */
export interface HeldReload {
  runId: string;
  streamId: string;
  leaseToken: string;
}

/** How far the sweep of a stream has come; null before it has begun. */
export type SweepState = 'sweeping' | 'swept' | null;

/**
 * Writes how far a sweep has come, as the last statement of a transaction that sweeps. What tells seen items from unseen ones
 * is thrown away when a reload has ended or another replica has done the sweep, so who comes late must not sweep by it.
 *
 * @throws LeaseLostError if another replica reads the stream by now
 * @throws ReloadOverError if the reload has ended; either rolls the transaction back
 */
export async function fenceSweep(
  tx: Tx,
  { runId, streamId, leaseToken }: HeldReload,
  state: SweepState,
): Promise<void> {
  const waiting = await tx('harvest_run_streams')
    .where({ run_id: runId, stream_id: streamId, status: 'pending' })
    .update({ sweep: state });
  if (waiting === 0) throw new ReloadOverError(runId, streamId);
  await fenceLease(tx, { streamId, leaseToken });
}

/**
 * As above, for what goes by the lease alone.
 *
 * @throws LeaseLostError if another replica reads the stream by now, which rolls the transaction back
 */
export async function fenceLease(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
): Promise<void> {
  const held = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({ lease_token: leaseToken });
  if (held === 0) throw new LeaseLostError(streamId);
}

/**
 * Where the sweep of a reloaded stream stands, and the newest event that it may take out.
 *
 * @throws ReloadOverError if the reload has ended
 */
export async function readSweep(
  tx: Tx,
  { runId, streamId }: Pick<HeldReload, 'runId' | 'streamId'>,
): Promise<{ state: SweepState; newestEventId: number }> {
  const row = await tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .where({
      'rs.run_id': runId,
      'rs.stream_id': streamId,
      'rs.status': 'pending',
    })
    .first<{
      sweep: SweepState;
      newest_event_id: number | string | null;
    }>('rs.sweep', 'r.newest_event_id');
  if (!row) throw new ReloadOverError(runId, streamId);
  return { state: row.sweep, newestEventId: Number(row.newest_event_id ?? 0) };
}
