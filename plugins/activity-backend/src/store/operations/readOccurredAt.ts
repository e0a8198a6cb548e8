import type { Tx } from '../Database';
import type { DbEventRow } from '../rows';

/** When an event occurred (UTC epoch milliseconds), removed or not; undefined if there never was one of that id. */
export async function readOccurredAt(
  tx: Tx,
  eventId: number,
): Promise<number | undefined> {
  const row = await tx('events')
    .where({ id: eventId })
    .first<Pick<DbEventRow, 'occurred_at'> | undefined>('occurred_at');
  return row && Number(row.occurred_at);
}
