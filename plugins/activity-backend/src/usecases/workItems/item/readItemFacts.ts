import { toUpperKey } from '../../../records/state/workItemDraft';
import type { Tx } from '../../../store/Database';
import { readRelationTargets } from '../../../store/operations/readRelatedRefs';
import {
  readComponentsByFacets,
  readItemComponents,
} from '../../../store/workItemDetails/readItemComponents';
import {
  countComments,
  readItemSpans,
  readRecentEntries,
} from '../../../store/workItemDetails/readItemHistory';
import { readItemFreshness } from '../../../store/workItemDetails/readItemFreshness';
import { readItemSprints } from '../../../store/workItemDetails/readItemSprints';
import { readLinkedChanges } from '../../../store/workItemDetails/readLinkedChanges';
import { readWorkItems } from '../../../store/workItemDetails/readWorkItems';
import type { StoredWorkItem } from '../../../store/workItemDetails/StoredWorkItem';
import { readWorkItemRows } from '../../../store/workItemReads/readWorkItemRows';
import { dayMs } from '../../../time/durations';
import { resolveDefaultZone } from '../../activity/resolveDefaultZone';
import type { ItemFacts } from './ItemFacts';
import { readRelatives } from './readRelatives';

/** The longest list of what has changed. */
const mostEntries = 100;

/** How long something counts as recent. */
const recentMs = 14 * dayMs;

/**
 * Reads all that is stored of one work item.
 *
 * @param itemId - the number of a row that is there
 * @param fallbackZone - IANA name; of an item whose Components have no zone
 * @param now - UTC epoch milliseconds
 */
export async function readItemFacts(
  tx: Tx,
  itemId: number,
  { fallbackZone, now }: { fallbackZone: string; now: number },
): Promise<ItemFacts> {
  const [item] = await readWorkItems(tx, [itemId]);
  const relatives = await readRelatives(tx, item);
  const { ancestors, children, linked } = relatives;
  const family = [item, ...ancestors, ...children, ...linked.values()];
  const components = await readItemComponents(
    tx,
    family.map(({ id }) => id),
  );
  if (!components.has(item.id)) {
    components.set(item.id, await readComponentsByFacets(tx, item));
  }
  const own = components.get(item.id) ?? [];
  const toOwn = [item, ...children].flatMap(
    ({ id }) => components.get(id) ?? [],
  );
  return {
    item,
    subtree: await readSubtree(tx, itemId),
    ...relatives,
    spans: await readItemSpans(tx, itemId),
    entries: await readRecentEntries(tx, item, now - recentMs, mostEntries),
    comments: await countComments(tx, item),
    sprints: await readItemSprints(tx, item),
    changes: await readLinkedChanges(tx, keysOf(item)),
    components,
    owners: await readRelationTargets(tx, toOwn, 'ownedBy'),
    zone: await resolveDefaultZone(tx, own[0], fallbackZone),
    freshAt: await readItemFreshness(tx, item),
  };
}

function keysOf({ key, details }: StoredWorkItem): string[] {
  return [key, ...details.earlierKeys].map(toUpperKey);
}

async function readSubtree(
  tx: Tx,
  itemId: number,
): Promise<ItemFacts['subtree']> {
  return (await readWorkItemRows(tx, [itemId])).get(itemId);
}
