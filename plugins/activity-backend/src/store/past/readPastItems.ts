import type { ItemAt } from '../../past/ItemAt';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { itemWithin, type PastRange } from './PastRange';

/** What of an item is the same at all times, or known of today only. */
export type PastItem = Omit<ItemAt, 'namedParentId' | 'fields' | 'exactFrom'>;

/** Reads items that existed at any time of a range. */
export async function readPastItems(
  tx: Tx,
  itemIds: Iterable<number>,
  range: PastRange,
): Promise<PastItem[]> {
  const item = itemWithin('w', range);
  const rows = await readRows<{
    id: BigIntColumn;
    key: string;
    summary: string;
    type_id: string;
    type_name: string;
    status_id: string | null;
    status_name: string;
    due_on: string | null;
    created_at: BigIntColumn;
    removed_at: BigIntColumn | null;
  }>(tx, {
    text: `
      SELECT w.id, w.key, w.summary, w.type_id, w.type_name, w.status_id, w.status_name, w.due_on, w.created_at, w.removed_at
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_items AS w WHERE w.id = r.id AND ${item.text}`,
    bindings: [JSON.stringify([...itemIds].map(id => [id])), ...item.bindings],
  });
  return rows.map(row => ({
    itemId: Number(row.id),
    key: row.key,
    summary: row.summary,
    type: { value: row.type_id, label: row.type_name },
    status: { value: row.status_id ?? row.status_name, label: row.status_name },
    dueOn: row.due_on,
    createdAt: Number(row.created_at),
    removedAt: row.removed_at === null ? null : Number(row.removed_at),
  }));
}
