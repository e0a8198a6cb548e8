import { databaseClock } from '../clock';
import type { Tx } from '../Database';
import { endRun } from './endRun';

/**
 * Gives up a run that nobody works on. What it has stored stays, and the streams that it was waiting for are due, so that the
 * next run goes on from their cursors.
 *
 * @param error - the reason, for people
 * @returns false if it has ended meanwhile
 */
export async function abandonRun(
  tx: Tx,
  id: string,
  error: string,
): Promise<boolean> {
  const waiting = tx('harvest_run_streams')
    .where({ run_id: id, status: 'pending' })
    .select('stream_id');
  await tx('streams')
    .whereIn('id', waiting)
    .whereRaw(`next_due_at > ${databaseClock(tx)}`)
    .update({ next_due_at: tx.raw(databaseClock(tx)) });
  await tx('harvest_run_streams')
    .where({ run_id: id, status: 'pending' })
    .update({ status: 'failed', error_code: 'orphaned' });
  return endRun(tx, id, { status: 'failed', error });
}
