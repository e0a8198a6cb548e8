import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { forgetPresence } from '../census/forgetCensuses';
import { noLease } from './noLease';
import type { HeldLease } from './renewLease';

/**
 * Forgets a cursor that its module cannot read, and gives the stream back to be read again from the beginning. With the tail
 * the history is forgotten as well: what lies between the two may not have been read.
 *
 * @param reloadRunId - the run whose cursor it was, if it was a reload's
 * @param backfills - whether the stream can read backwards
 */
export async function forgetCursor(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  options: {
    direction: ReadDirection;
    reloadRunId: string | undefined;
    backfills: boolean;
  },
): Promise<void> {
  const { direction, reloadRunId, backfills } = options;
  const cursors =
    direction === 'tail'
      ? { tail_cursor: null, backfill_cursor: null }
      : { backfill_cursor: null };
  const ofStream =
    direction === 'tail'
      ? {
          ...cursors,
          backfill_done: false,
          backfill_due_at: null,
          ...(backfills && { coverage_from: null, coverage_complete: false }),
        }
      : { ...cursors, backfill_due_at: tx.raw(databaseClock(tx)) };
  const held = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({ ...noLease, ...(reloadRunId === undefined && ofStream) });
  if (held > 0 && direction === 'tail') {
    // What comes next may be anything but the rest of a walk that had begun.
    await forgetPresence(tx, { streamId, runId: reloadRunId ?? '' });
  }
  if (reloadRunId !== undefined) {
    await tx('harvest_run_streams')
      .where({ run_id: reloadRunId, stream_id: streamId, status: 'pending' })
      .update({
        ...cursors,
        ...(direction === 'tail' && { tail_done: false }),
      });
  }
}
