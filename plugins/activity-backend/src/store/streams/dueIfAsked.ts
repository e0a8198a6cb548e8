import type { Tx } from '../Database';
import { databaseClock } from '../clock';

/**
 * Makes a stream due at once if a run waits for it that cannot wait for the schedule: somebody asked for it, or it is a reload
 * that has not yet come to the end of the tail. A scheduled run waits until the stream is due by itself.
 *
 * It comes after the statement that has given the stream another due time. A run that is being prepared makes the stream due
 * under the lock of its row: either that statement has waited for it, and the run is seen here, or it comes later and wins.
 */
export async function dueIfAsked(tx: Tx, streamId: string): Promise<void> {
  const asked = await tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .where({
      'rs.stream_id': streamId,
      'rs.status': 'pending',
      'r.status': 'running',
    })
    .where(urgent =>
      urgent
        .where(run =>
          run.where('r.mode', 'incremental').whereNot('r.trigger', 'scheduled'),
        )
        .orWhere(run =>
          run.where('r.mode', 'reload').where('rs.tail_done', false),
        ),
    )
    .first('rs.run_id');
  if (asked === undefined) return;
  await tx('streams')
    .where({ id: streamId })
    .update({ next_due_at: tx.raw(databaseClock(tx)) });
}
