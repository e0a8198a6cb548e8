import { rollUp } from '../../hierarchy/rollUp';
import type { Tx } from '../Database';
import {
  withWork,
  type NodeOwn,
  type NodeRow,
  type WorkPlace,
} from './NodeRow';
import { readNodes, writeNodes } from './nodeRows';
import type { OwnItem } from './readOwnItems';
import { resolveParents } from './resolveParents';

/** An item that names another parent than before, or is new. */
export interface PlacedItem {
  now: NodeRow;
  before: NodeRow | undefined;
}

/**
 * Finds the parents that items name, and writes those that have changed. Whether they lead in a circle is not looked at yet; what is
 * new has no children yet.
 *
 * @param owns - of those that may be new
 * @returns what was written
 */
export async function placeItems(
  tx: Tx,
  items: readonly OwnItem[],
  owns: ReadonlyMap<number, NodeOwn>,
): Promise<PlacedItem[]> {
  const parents = await resolveParents(tx, items);
  const ids = items.map(({ id }) => id);
  const nodes = await readNodes(tx, ids);
  const stored = new Map(nodes.map(node => [node.itemId, node]));
  const placed = items.flatMap((item): PlacedItem[] => {
    const before = stored.get(item.id);
    const named = nameParent(item, parents.get(item.id) ?? null);
    if (before && isAsBefore(before, named)) return [];
    const node = before ?? newNode(item, owns.get(item.id)!);
    return [{ before, now: { ...node, ...named } }];
  });
  await writeNodes(
    tx,
    placed.map(({ now }) => now),
  );
  return placed;
}

type Naming = Pick<
  NodeRow,
  'namedParentId' | 'namedKey' | 'parentId' | 'place'
>;

function nameParent(item: OwnItem, parentId: number | null): Naming {
  const namesAny = item.parentExternalId !== null || item.parentKey !== null;
  const whereNone: WorkPlace = namesAny ? 'orphan' : 'root';
  return {
    namedParentId: parentId,
    namedKey: item.parentKey,
    parentId,
    place: parentId === null ? whereNone : 'child',
  };
}

/** A circle that was cut stays so as long as the item names the same. */
function isAsBefore(before: NodeRow, now: Naming): boolean {
  return (
    before.namedParentId === now.namedParentId &&
    before.namedKey === now.namedKey &&
    (now.parentId !== null || before.place === now.place)
  );
}

function newNode(item: OwnItem, own: NodeOwn): Omit<NodeRow, keyof Naming> {
  const node = { itemId: item.id, instanceId: item.instanceId, ...own };
  return withWork(node, rollUp(item, []));
}
