import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { Forest } from './Forest';
import type { NodeOwn } from './NodeRow';
import { writeNodes } from './nodeRows';
import type { OwnItem } from './readOwnItems';

/** What is to be added up anew. */
export interface WorkToRollUp {
  /** Items that have changed. */
  items: readonly OwnItem[];
  /** What is kept of these with their places. */
  owns: ReadonlyMap<number, NodeOwn>;
  /** Items whose children are others than before. */
  parents: readonly number[];
}

/**
 * Adds up items anew, and what is above them where that changes something. However deep it is, it takes the same number of
 * statements: what changes below changes most of the way up, because the latest change does.
 */
export async function settleRollUps(
  tx: Tx,
  { items, owns, parents }: WorkToRollUp,
): Promise<void> {
  const forest = new Forest(items, owns);
  const ids = items.map(({ id }) => id);
  await forest.load(tx, [...ids, ...parents]);
  forest.add([...ids, ...parents]);
  const above = await readAncestry(tx, forest.parentsOfChanged());
  await forest.load(tx, above);
  forest.add(above);
  await writeNodes(tx, forest.changed());
}

/** Items, and all that is above them. */
async function readAncestry(
  tx: Tx,
  itemIds: readonly number[],
): Promise<number[]> {
  if (itemIds.length === 0) return [];
  const rows = await readRows<{ item_id: BigIntColumn }>(tx, {
    text: `
      WITH RECURSIVE up(item_id) AS (
        SELECT r.id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
        UNION
        SELECT n.parent_id FROM up JOIN work_item_nodes AS n ON n.item_id = up.item_id
        WHERE n.parent_id IS NOT NULL
      )
      SELECT item_id FROM up`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return rows.map(row => Number(row.item_id));
}
