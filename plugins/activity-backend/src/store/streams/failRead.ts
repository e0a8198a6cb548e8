import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import { LeaseLostError } from '../operations/saveCursor';
import { dueIfAsked } from './dueIfAsked';
import { noLease } from './noLease';
import type { HeldLease } from './renewLease';

/** Why a read has failed, in words that hold no secret, and what follows. */
export interface ReadFailure {
  code: string;
  message: string;
  /** When to try again. */
  retryInMs: number;
  /** Failures in a row from now on. */
  failures: number;
  /** Whether the runs that wait for the stream have waited in vain; if not, they go on waiting. */
  endsWaiting: boolean;
}

/**
 * Gives a stream back whose tail could not be read; what it has stored stays, and its cursor too.
 *
 * @throws LeaseLostError if the lease is another's by now
 */
export async function failTail(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  failure: ReadFailure,
): Promise<void> {
  const { code, message, retryInMs, failures, endsWaiting } = failure;
  const now = await readDatabaseClock(tx);
  if (endsWaiting) {
    await tx('harvest_run_streams')
      .where({ stream_id: streamId, status: 'pending' })
      .update({ status: 'failed', error_code: code, error_message: message });
  }
  const ended = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      read_started_at: null,
      next_due_at: now + Math.ceil(retryInMs),
      consecutive_failures: failures,
      ...(failures > 0 && {
        failing_since: tx.raw('COALESCE(failing_since, ?)', [now]),
      }),
      error_code: code,
      error_message: message,
    });
  if (ended === 0) throw new LeaseLostError(streamId);
  // A run that has begun meanwhile was not told of this failure.
  if (endsWaiting) await dueIfAsked(tx, streamId);
}

/**
 * Gives a stream back whose history could not be read. Its tail goes on as if nothing had happened; a reload that waits for
 * the history has failed.
 *
 * @throws LeaseLostError if the lease is another's by now
 */
export async function failBackfill(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  failure: ReadFailure,
  reloadRunId: string | undefined,
): Promise<void> {
  const { code, message, retryInMs, failures, endsWaiting } = failure;
  const now = await readDatabaseClock(tx);
  if (endsWaiting && reloadRunId !== undefined) {
    await tx('harvest_run_streams')
      .where({ run_id: reloadRunId, stream_id: streamId, status: 'pending' })
      .update({ status: 'failed', error_code: code, error_message: message });
  }
  const ended = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      backfill_due_at: now + Math.ceil(retryInMs),
      backfill_failures: failures,
      backfill_error_code: code,
      backfill_error_message: message,
    });
  if (ended === 0) throw new LeaseLostError(streamId);
}
