import type { Tx } from '../Database';
import { LeaseLostError } from '../operations/saveCursor';
import { firstComplete, readReload } from './completeTail';
import { noLease } from './noLease';
import type { HeldLease } from './renewLease';

/** What has come of a history that was read as far as is wanted. */
export interface BackfillEnd {
  /** The reload that it was read for, which is then complete. */
  reloadRunId: string | undefined;
  /** How far back the stream is complete, UTC epoch milliseconds; null is all of history. */
  coveredFrom: number | null;
}

/**
 * Gives a stream back whose history was read as far as is wanted. What was covered before stays covered, even if this read
 * did not go as far.
 *
 * @throws LeaseLostError if the lease is another's by now
 */
export async function completeBackfill(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  { reloadRunId, coveredFrom }: BackfillEnd,
): Promise<void> {
  let reloaded = {};
  if (reloadRunId !== undefined) {
    const { startedAt, cursors } = await readReload(tx, reloadRunId, streamId);
    reloaded = {
      ...cursors,
      // Between the last tail and the recent window there was a gap perhaps, which history has closed.
      last_success_at: tx.raw(
        'CASE WHEN last_success_at > ? THEN last_success_at ELSE ? END',
        [startedAt, startedAt],
      ),
    };
    await tx('harvest_run_streams')
      .where({ run_id: reloadRunId, stream_id: streamId, status: 'pending' })
      .update({ status: 'done', error_code: null, error_message: null });
  }
  await widenCoverage(tx, streamId, coveredFrom);
  const ended = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      ...reloaded,
      ...firstComplete(tx),
      coverage_complete: true,
      backfill_done: true,
      backfill_due_at: null,
      backfill_failures: 0,
      backfill_error_code: null,
      backfill_error_message: null,
    });
  if (ended === 0) throw new LeaseLostError(streamId);
}

/**
 * Notes how far back a stream is complete by now, if that is further than before.
 *
 * @param coveredFrom - UTC epoch milliseconds; null is all of history
 */
export async function widenCoverage(
  tx: Tx,
  streamId: string,
  coveredFrom: number | null,
): Promise<void> {
  const stream = tx('streams').where({ id: streamId });
  if (coveredFrom === null) {
    await stream.update({ coverage_from: null, coverage_complete: true });
    return;
  }
  // All of history is no instant and complete; nothing yet is no instant and not complete.
  await stream
    .whereRaw(
      '(coverage_from > ? OR (coverage_from IS NULL AND coverage_complete = ?))',
      [coveredFrom, false],
    )
    .update({ coverage_from: coveredFrom });
}
