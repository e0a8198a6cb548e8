import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** Items that name one of the given ones as their parent by a key: its id was not known when they were settled. */
export async function findNamedByKey(
  tx: Tx,
  itemIds: readonly number[],
): Promise<number[]> {
  if (itemIds.length === 0) return [];
  const rows = await readRows<{ item_id: BigIntColumn }>(tx, {
    text: `
      SELECT DISTINCT s.item_id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_items AS p
      CROSS JOIN work_item_spans AS k
      CROSS JOIN work_item_spans AS s
      CROSS JOIN work_items AS c
      WHERE p.id = r.id AND k.item_id = p.id AND k.field = 'key'
        AND s.field = 'parent' AND s.value = 'key:' || k.value
        AND c.id = s.item_id AND c.instance_id = p.instance_id
        AND c.parent_id IS NULL AND upper(c.parent_key) = k.value`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return rows.map(row => Number(row.item_id));
}
