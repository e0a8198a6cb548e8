import type { Tx } from '../../../store/Database';
import {
  findNamedParent,
  readAncestors,
  readChildren,
  readParent,
} from '../../../store/workItemDetails/readFamily';
import { readItemLinks } from '../../../store/workItemDetails/readItemLinks';
import { readWorkItems } from '../../../store/workItemDetails/readWorkItems';
import type { StoredWorkItem } from '../../../store/workItemDetails/StoredWorkItem';
import { sortByKey } from '../../../workTrees/naturalOrder';
import type { ItemFacts } from './ItemFacts';

/** The longest list of children. */
const mostChildren = 500;

/** What is above a work item, below it, and linked with it. */
export async function readRelatives(
  tx: Tx,
  item: StoredWorkItem,
): Promise<
  Pick<ItemFacts, 'ancestors' | 'children' | 'childCount' | 'links' | 'linked'>
> {
  const children = sortByKey(await readChildren(tx, item.id));
  const shown = children.slice(0, mostChildren);
  const links = await readItemLinks(tx, item);
  const linked = await readWorkItems(
    tx,
    links.flatMap(({ otherId }) => otherId ?? []),
  );
  return {
    ancestors: await readLine(tx, item),
    children: await readWorkItems(
      tx,
      shown.map(({ id }) => id),
    ),
    childCount: children.length,
    links,
    linked: new Map(linked.map(other => [other.id, other])),
  };
}

/** Of what has no place in a tree, as it is gone, the parent that it names tells. */
async function readLine(
  tx: Tx,
  item: StoredWorkItem,
): Promise<StoredWorkItem[]> {
  const above = await readParent(tx, item.id);
  const parentId =
    above === undefined ? await findNamedParent(tx, item) : above;
  return typeof parentId === 'number'
    ? readWorkItems(tx, await readAncestors(tx, parentId))
    : [];
}
