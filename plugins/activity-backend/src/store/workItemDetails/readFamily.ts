import { toUpperKey } from '../../records/state/workItemDraft';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { StoredWorkItem } from './StoredWorkItem';

/** A tree deeper than this is not walked any further. */
const deepest = 1_000;

/**
 * The number of the item above a work item, null if there is none; undefined of what has no place in a tree, as it is removed or was
 * stored a moment ago.
 */
export async function readParent(
  tx: Tx,
  itemId: number,
): Promise<number | null | undefined> {
  const node = await tx('work_item_nodes')
    .where({ item_id: itemId })
    .first<{ parent_id: BigIntColumn | null } | undefined>('parent_id');
  return node && (node.parent_id === null ? null : Number(node.parent_id));
}

/** The items above a work item, from the root down to its parent, by number. */
export async function readAncestors(
  tx: Tx,
  parentId: number,
): Promise<number[]> {
  const rows = await readRows<{ id: BigIntColumn }>(tx, {
    text: `
      WITH RECURSIVE line (id, parent_id, height) AS (
        SELECT n.item_id, n.parent_id, 1 FROM work_item_nodes AS n WHERE n.item_id = ?
        UNION ALL
        SELECT n.item_id, n.parent_id, line.height + 1
        FROM line JOIN work_item_nodes AS n ON n.item_id = line.parent_id
        WHERE line.height < ${deepest}
      )
      SELECT id FROM line ORDER BY height DESC`,
    bindings: [parentId],
  });
  return rows.map(({ id }) => Number(id));
}

/** The items below a work item, one level down, by number, with their keys. */
export async function readChildren(
  tx: Tx,
  itemId: number,
): Promise<{ id: number; key: string }[]> {
  const rows = await readRows<{ id: BigIntColumn; key: string }>(tx, {
    text: `
      SELECT w.id, w.key FROM work_item_nodes AS n
      JOIN work_items AS w ON w.id = n.item_id
      WHERE n.parent_id = ?`,
    bindings: [itemId],
  });
  return rows.map(({ id, key }) => ({ id: Number(id), key }));
}

/** The number of the item that a work item names as its parent; undefined if it names none, or one that is not there. */
export async function findNamedParent(
  tx: Tx,
  { instanceId, parent }: Pick<StoredWorkItem, 'instanceId' | 'parent'>,
): Promise<number | undefined> {
  const present = tx('work_items')
    .where('work_items.instance_id', instanceId)
    .whereNull('work_items.removed_at')
    .first<{ id: BigIntColumn } | undefined>('work_items.id');
  if (parent.id !== null) {
    const named = await present.clone().where('external_id', parent.id);
    if (named) return Number(named.id);
  }
  if (parent.key === null) return undefined;
  const named = await present
    .clone()
    .join('work_item_values as v', 'v.work_item_id', 'work_items.id')
    .where({ 'v.field': 'key', 'v.value': toUpperKey(parent.key) })
    .orderBy('work_items.id');
  return named && Number(named.id);
}
