import { cutCircles } from '../../hierarchy/cutCircles';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { WorkPlace } from './NodeRow';

/** An item that has another parent than before, because a circle was cut or has opened. */
export interface MovedItem {
  itemId: number;
  parentId: number | null;
  parentBefore: number | null;
}

/**
 * Cuts circles, and joins what was cut where there is none any more, among all that the parents of some items lead to. Each circle
 * that has closed goes through an item that names another parent now, and of each that has opened the rest leads upwards from one
 * that was a parent before.
 *
 * @param itemIds - items that name another parent than before, and the parents that they named before
 * @param newIds - items that had no place before: those that nobody names are in no circle
 * @returns what was written
 */
export async function settleCircles(
  tx: Tx,
  itemIds: readonly number[],
  newIds: readonly number[],
): Promise<MovedItem[]> {
  const starts = [...itemIds.map(id => [id, 0]), ...newIds.map(id => [id, 1])];
  if (starts.length === 0) return [];
  const rows = await readRows<Row>(tx, {
    text: `
      WITH RECURSIVE up(item_id) AS (
        SELECT r.id FROM ${jsonRows(tx, 'r', {
          id: 'bigint',
          is_new: 'integer',
        })}
        WHERE r.is_new = 0 OR EXISTS (SELECT 1 FROM work_item_nodes AS b WHERE b.named_parent_id = r.id)
        UNION
        SELECT n.named_parent_id FROM up JOIN work_item_nodes AS n ON n.item_id = up.item_id
        WHERE n.named_parent_id IS NOT NULL
      )
      SELECT n.item_id, n.named_parent_id, n.parent_id, n.place
      FROM up JOIN work_item_nodes AS n ON n.item_id = up.item_id
      WHERE n.named_parent_id IS NOT NULL`,
    bindings: [JSON.stringify(starts)],
  });
  const items = rows.map(row => ({
    itemId: Number(row.item_id),
    named: Number(row.named_parent_id),
    parentBefore: row.parent_id === null ? null : Number(row.parent_id),
    place: row.place,
  }));
  const cut = cutCircles(new Map(items.map(it => [it.itemId, it.named])));
  const moved = items.flatMap(({ itemId, named, parentBefore }) => {
    const parentId = cut.has(itemId) ? null : named;
    return parentId === parentBefore
      ? []
      : [{ itemId, parentId, parentBefore }];
  });
  await writeParents(tx, moved);
  return moved;
}

async function writeParents(tx: Tx, moved: readonly MovedItem[]) {
  if (moved.length === 0) return;
  const columns = {
    item_id: 'bigint',
    parent_id: 'bigint',
    place: 'text',
  } as const;
  await tx.raw(
    `UPDATE work_item_nodes SET parent_id = r.parent_id, place = r.place
     FROM ${jsonRows(
       tx,
       'r',
       columns,
     )} WHERE work_item_nodes.item_id = r.item_id`,
    [
      JSON.stringify(
        moved.map(({ itemId, parentId }) => [
          itemId,
          parentId,
          parentId === null ? 'cycle' : 'child',
        ]),
      ),
    ],
  );
}

interface Row {
  item_id: BigIntColumn;
  named_parent_id: BigIntColumn;
  parent_id: BigIntColumn | null;
  place: WorkPlace;
}
