import type { Tx } from '../../../store/Database';
import {
  readComponentsByFacets,
  readItemComponents,
} from '../../../store/workItemDetails/readItemComponents';
import { readWorkItems } from '../../../store/workItemDetails/readWorkItems';

/** The Components that work items belong to, or belonged to when they were found to be gone. */
export async function componentsOfItems(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, string[]>> {
  const components = await readItemComponents(tx, itemIds);
  const others = itemIds.filter(id => !components.has(id));
  for (const item of await readWorkItems(tx, others)) {
    if (!item.removed) continue;
    const refs = await readComponentsByFacets(tx, item);
    if (refs.length > 0) components.set(item.id, refs);
  }
  return components;
}
