import { guessedStatus } from '../../timelines/Span';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/**
 * Other items that have had a status of which nobody knew the category, and which one of the given items has now: it tells.
 */
export async function findGuesses(
  tx: Tx,
  itemIds: readonly number[],
): Promise<number[]> {
  if (itemIds.length === 0) return [];
  const rows = await readRows<{ item_id: BigIntColumn }>(tx, {
    text: `
      SELECT DISTINCT s.item_id FROM (
        SELECT DISTINCT w.instance_id, w.status_id FROM ${jsonRows(tx, 'r', {
          id: 'bigint',
        })}
        CROSS JOIN work_items AS w WHERE w.id = r.id AND w.status_id IS NOT NULL
      ) AS k
      CROSS JOIN work_item_spans AS s
      CROSS JOIN work_items AS o
      WHERE s.field = 'exact' AND s.label = '${guessedStatus}' || k.status_id
        AND o.id = s.item_id AND o.instance_id = k.instance_id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return rows.map(row => Number(row.item_id));
}
