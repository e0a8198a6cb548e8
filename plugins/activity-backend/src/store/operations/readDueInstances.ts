import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { scheduledAheadMs } from './prepareRun';

/**
 * The instances that have an enabled stream which is due, or will be before the schedule looks again, and which no running
 * harvest run waits for.
 */
export async function readDueInstances(
  tx: Tx,
): Promise<{ source: string; instance: string }[]> {
  return tx('streams as s')
    .join('instances as i', 'i.id', 's.instance_id')
    .where('s.enabled', true)
    .whereRaw(
      `s.next_due_at <= (SELECT ${databaseClock(tx)} + ${scheduledAheadMs})`,
    )
    .whereNotExists(
      tx('harvest_run_streams as rs')
        .join('harvest_runs as r', 'r.id', 'rs.run_id')
        .whereRaw('rs.stream_id = s.id')
        .where({ 'rs.status': 'pending', 'r.status': 'running' })
        .select(tx.raw('1')),
    )
    .distinct<{ source: string; instance: string }[]>('i.source', 'i.instance');
}
