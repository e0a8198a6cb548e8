import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import {
  fromDbNode,
  nodeColumns,
  nodeValues,
  type DbNodeRow,
  type NodeRow,
} from './NodeRow';

const names = Object.keys(nodeColumns);

/** The nodes of items, those that have one. */
export async function readNodes(
  tx: Tx,
  itemIds: readonly number[],
): Promise<NodeRow[]> {
  return readNodesBy(tx, 'item_id', itemIds);
}

/** The children of items, of each in the order of their ids. */
export async function readChildren(
  tx: Tx,
  itemIds: readonly number[],
): Promise<NodeRow[]> {
  return readNodesBy(tx, 'parent_id', itemIds);
}

async function readNodesBy(
  tx: Tx,
  column: 'item_id' | 'parent_id',
  itemIds: readonly number[],
): Promise<NodeRow[]> {
  if (itemIds.length === 0) return [];
  const rows = await readRows<DbNodeRow>(tx, {
    text: `
      SELECT n.* FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_nodes AS n WHERE n.${column} = r.id ORDER BY n.item_id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return rows.map(fromDbNode);
}

/** Writes nodes, in the place of those that their items have. */
export async function writeNodes(
  tx: Tx,
  nodes: readonly NodeRow[],
): Promise<void> {
  if (nodes.length === 0) return;
  const columns = { item_id: 'bigint', ...nodeColumns } as const;
  await tx.raw(
    `INSERT INTO work_item_nodes (item_id, ${names.join(', ')})
     SELECT item_id, ${names.join(', ')} FROM ${jsonRows(tx, 'r', columns)}
     WHERE true
     ON CONFLICT (item_id) DO UPDATE SET ${names
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [JSON.stringify(nodes.map(nodeValues))],
  );
}

/** Deletes the nodes of items, and gives what they were. */
export async function deleteNodes(
  tx: Tx,
  itemIds: readonly number[],
): Promise<NodeRow[]> {
  if (itemIds.length === 0) return [];
  const rows = await readRows<DbNodeRow>(tx, {
    text: `
      DELETE FROM work_item_nodes WHERE item_id IN (SELECT r.id FROM ${jsonRows(
        tx,
        'r',
        { id: 'bigint' },
      )})
      RETURNING *`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return rows.map(fromDbNode);
}
