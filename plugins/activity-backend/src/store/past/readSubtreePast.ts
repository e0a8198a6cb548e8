import type { KnownPast } from '../../past/subtreeEvents';
import type { Tx } from '../Database';
import type { PastRange } from './PastRange';
import { readPastFields } from './readPastFields';
import { readPastItems, type PastItem } from './readPastItems';
import { walkDown } from './walkTrees';

/** What was below an item at any time of a range, itself included, and what it was. */
export interface SubtreePast extends KnownPast {
  items: ReadonlyMap<number, PastItem>;
}

/** Reads what was below an item at any time of a range: what it costs follows that, and not what is stored. */
export async function readSubtreePast(
  tx: Tx,
  rootId: number,
  range: PastRange,
): Promise<SubtreePast> {
  const { itemIds, links } = await walkDown(tx, [rootId], range);
  const items = await readPastItems(tx, itemIds, range);
  return {
    items: new Map(items.map(item => [item.itemId, item])),
    lives: items,
    parents: links.map(({ childId, ...link }) => ({
      itemId: childId,
      ...link,
    })),
    fields: await readPastFields(tx, itemIds, ['category', 'estimate'], range),
  };
}
