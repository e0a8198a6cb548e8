import type { Tx } from '../Database';
import { findMisnamed } from './findMisnamed';
import { deleteNodes } from './nodeRows';
import { placeItems } from './placeItems';
import { readNodeOwns } from './readNodeOwns';
import { readOwnItems } from './readOwnItems';
import { settleCircles } from './settleCircles';
import { settleItemUnits } from './settleItemUnits';
import { settleRollUps } from './settleRollUps';

/**
 * Computes anew where work items stand and what their trees add up to, up to the roots; see `work_item_nodes`. Those that are gone
 * stand nowhere, and who has named them as a parent is an orphan until they come back. `holdWorkItems` comes before.
 */
export async function settleNodes(
  tx: Tx,
  itemIds: readonly number[],
): Promise<void> {
  const own = await readOwnItems(tx, itemIds);
  const items = [...own.values()];
  const goneIds = itemIds.filter(id => !own.has(id));
  const gone = await deleteNodes(tx, goneIds);
  const units = await settleItemUnits(tx, items, goneIds);
  const owns = await readNodeOwns(tx, [...own.keys()], units);

  const misnamed = await findMisnamed(tx, [...own.keys()], goneIds);
  const others = await readOwnItems(
    tx,
    misnamed.filter(id => !own.has(id)),
  );
  const placed = await placeItems(tx, [...items, ...others.values()], owns);
  const before = [...placed.flatMap(it => it.before ?? []), ...gone];
  const moved = await settleCircles(
    tx,
    [
      ...placed.filter(it => it.before).map(({ now }) => now.itemId),
      ...before.flatMap(node => node.namedParentId ?? []),
    ],
    placed.filter(it => !it.before).map(({ now }) => now.itemId),
  );

  const parents = [
    ...before.map(node => node.parentId),
    ...placed.map(({ now }) => now.parentId),
    ...moved.flatMap(it => [it.parentId, it.parentBefore]),
  ];
  await settleRollUps(tx, {
    items,
    owns,
    parents: parents.flatMap(id => id ?? []),
  });
}
