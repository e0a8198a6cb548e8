import type { Tx } from '../Database';
import { databaseClock, readDatabaseClock } from '../clock';
import { LeaseLostError } from './saveCursor';

/** A lease that is being given back. */
export interface HeldLease {
  streamId: string;
  leaseToken: string;
}

const noLease = { lease_token: null, lease_until: null };

/** Gives a stream back that is not read to its end, so that any replica goes on from the cursor. */
export async function pauseRead(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
): Promise<void> {
  await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update(noLease);
}

/**
 * Gives a stream back that was read to its end, and tells the runs that were waiting since before the read began. A run
 * that began during it still waits: it is promised what the source had when it began.
 *
 * @param reloadRunId - the run whose reload this was; its cursor becomes the stream's
 * @param frequencyMs - how long the stream rests until it is due again
 */
export async function completeRead(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  reloadRunId: string | undefined,
  frequencyMs: number,
): Promise<void> {
  const stream = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .first<{ read_started_at: number | string }>('read_started_at');
  if (!stream) throw new LeaseLostError(streamId);
  let readFrom = Number(stream.read_started_at);
  let reloadedCursors = {};
  if (reloadRunId !== undefined) {
    const reload = await tx('harvest_run_streams as rs')
      .join('harvest_runs as r', 'r.id', 'rs.run_id')
      .where({ 'rs.run_id': reloadRunId, 'rs.stream_id': streamId })
      .first<{
        tail_cursor: string;
        backfill_cursor: string | null;
        started_at: number | string;
      }>('rs.tail_cursor', 'rs.backfill_cursor', 'r.started_at');
    const { started_at: startedAt, ...cursors } = reload!;
    readFrom = Number(startedAt);
    reloadedCursors = cursors;
  }
  await tx('harvest_run_streams')
    .where({ stream_id: streamId, status: 'pending' })
    .whereIn(
      'run_id',
      tx('harvest_runs').where('started_at', '<=', readFrom).select('id'),
    )
    .update({ status: 'done', error_code: null, error_message: null });
  const stillWaiting = await tx('harvest_run_streams')
    .where({ stream_id: streamId, status: 'pending' })
    .first('run_id');
  const ended = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      ...reloadedCursors,
      backfill_done: true,
      read_started_at: null,
      last_success_at: readFrom,
      next_due_at: tx.raw(`${databaseClock(tx)} + ?`, [
        stillWaiting ? 0 : frequencyMs,
      ]),
      consecutive_failures: 0,
      failing_since: null,
      error_code: null,
      error_message: null,
      coverage_complete: true,
      coverage_from: null,
    });
  if (ended === 0) throw new LeaseLostError(streamId);
}

/** Why a read has failed, in words that hold no secret, and when to try again. */
export interface ReadFailure {
  code: string;
  message: string;
  retryInMs: number;
}

/** Gives a stream back that could not be read; what it has stored stays, and its cursor too. */
export async function failRead(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  { code, message, retryInMs }: ReadFailure,
): Promise<void> {
  const now = await readDatabaseClock(tx);
  const ended = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      read_started_at: null,
      next_due_at: now + Math.ceil(retryInMs),
      consecutive_failures: tx.raw('consecutive_failures + 1'),
      failing_since: tx.raw('COALESCE(failing_since, ?)', [now]),
      error_code: code,
      error_message: message,
    });
  if (ended === 0) throw new LeaseLostError(streamId);
  await tx('harvest_run_streams')
    .where({ stream_id: streamId, status: 'pending' })
    .update({ status: 'failed', error_code: code, error_message: message });
}

/** Forgets a cursor that its module cannot read; the stream is read again from the beginning. */
export async function forgetCursor(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  reloadRunId: string | undefined,
): Promise<void> {
  await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      ...(reloadRunId === undefined
        ? { tail_cursor: null, backfill_cursor: null, backfill_done: false }
        : {}),
    });
  if (reloadRunId !== undefined) {
    await tx('harvest_run_streams')
      .where({ run_id: reloadRunId, stream_id: streamId })
      .update({ tail_cursor: null, backfill_cursor: null });
  }
}
