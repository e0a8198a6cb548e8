import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/** Deletes the past of work items: that of what is not even remembered any more. */
export async function deleteSpansOf(
  tx: Tx,
  itemIds: readonly number[],
): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.raw(
    `DELETE FROM work_item_spans WHERE item_id IN (
       SELECT r.id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
     )`,
    [JSON.stringify(itemIds.map(id => [id]))],
  );
}
