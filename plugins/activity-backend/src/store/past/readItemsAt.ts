import type { InexactField } from '../../past/describeExactness';
import type { FieldAt, ItemAt } from '../../past/ItemAt';
import { shownFields } from '../../past/shownFields';
import { exactField } from '../../timelines/Span';
import type { Tx } from '../Database';
import type { PastRange } from './PastRange';
import type { ParentLink } from './readParentLinks';
import { readFieldsAndGuesses, type PastField } from './readPastFields';
import { readPastItems } from './readPastItems';

/** Items as they were at a moment, and which of it are guesses. */
export interface ItemsAt {
  items: ItemAt[];
  guesses: InexactField[];
}

/**
 * Reads items as they were at a moment.
 *
 * @param found - which ones, and what hung from what
 */
export async function readItemsAt(
  tx: Tx,
  found: { itemIds: ReadonlySet<number>; links: readonly ParentLink[] },
  moment: PastRange,
): Promise<ItemsAt> {
  const items = await readPastItems(tx, found.itemIds, moment);
  const ids = items.map(({ itemId }) => itemId);
  const spans = await readFieldsAndGuesses(tx, ids, shownFields, moment);
  const guesses = spans.filter(({ field }) => field === exactField);
  const fields = fieldsByItem(spans);
  const exactFrom = latestByItem(guesses);
  const parents = parentsOf(found.links);
  return {
    items: items.map(item => ({
      ...item,
      namedParentId: parents.get(item.itemId) ?? null,
      fields: fields.get(item.itemId) ?? new Map(),
      exactFrom: exactFrom.get(item.itemId) ?? null,
    })),
    guesses,
  };
}

function fieldsByItem(
  spans: readonly PastField[],
): Map<number, Map<string, FieldAt>> {
  const byItem = new Map<number, Map<string, FieldAt>>();
  for (const { itemId, field, value, label, from } of spans) {
    if (field === exactField) continue;
    let fields = byItem.get(itemId);
    if (!fields) byItem.set(itemId, (fields = new Map()));
    fields.set(field, { value, label, since: from });
  }
  return byItem;
}

/** Of several that have had one key the one that came first. */
function parentsOf(links: readonly ParentLink[]): Map<number, number> {
  const parents = new Map<number, number>();
  for (const { childId, parentId } of links) {
    const known = parents.get(childId) ?? Infinity;
    parents.set(childId, Math.min(parentId, known));
  }
  return parents;
}

function latestByItem(guesses: readonly InexactField[]): Map<number, number> {
  const latest = new Map<number, number>();
  for (const { itemId, from } of guesses) {
    latest.set(itemId, Math.max(from, latest.get(itemId) ?? -Infinity));
  }
  return latest;
}
