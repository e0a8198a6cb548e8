import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/**
 * Notes which events a reload has met that were stored before, so that its sweep can tell what the source no longer has.
 * Events that the reload itself has inserted need no note.
 */
export async function markReloadSeen(
  tx: Tx,
  runId: string,
  streamId: string,
  eventIds: readonly number[],
): Promise<void> {
  if (eventIds.length === 0) return;
  await tx.raw(
    `INSERT INTO reload_seen (run_id, stream_id, event_id)
     SELECT ?, ?, id FROM ${jsonRows(tx, 'r', { id: 'bigint' })} WHERE true
     ON CONFLICT (run_id, stream_id, event_id) DO NOTHING`,
    [runId, streamId, JSON.stringify(eventIds.map(id => [id]))],
  );
}
