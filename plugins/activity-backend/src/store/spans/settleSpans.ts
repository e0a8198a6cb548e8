import { buildSpans } from '../../timelines/buildSpans';
import type { Tx } from '../Database';
import { findGuesses } from './findGuesses';
import { findNamedByKey } from './findNamedByKey';
import { readCategories } from './readCategories';
import { readItemPasts } from './readItemPasts';
import { writeSpans } from './writeSpans';

/**
 * Computes anew what work items were, and when, from what is stored of them; see `work_item_spans`. What is gone keeps its spans, and
 * they end when it was found to be gone.
 *
 * @param itemIds - `work_items.id`; those that are not stored are passed over
 * @returns the items whose spans are others than before, of these and of others that have learnt from them
 */
export async function settleSpans(
  tx: Tx,
  itemIds: readonly number[],
): Promise<number[]> {
  const touched = [...itemIds, ...(await findGuesses(tx, itemIds))];
  const changed = await settle(tx, touched);
  const named = await settle(tx, await findNamedByKey(tx, touched));
  return [...new Set([...changed, ...named])];
}

async function settle(tx: Tx, itemIds: readonly number[]): Promise<number[]> {
  const pasts = await readItemPasts(tx, [...new Set(itemIds)]);
  const categoriesOf = await readCategories(tx, pasts);
  return writeSpans(
    tx,
    new Map(
      pasts.map(({ itemId, now, fields }) => [
        itemId,
        buildSpans(now, fields, categoriesOf(itemId)),
      ]),
    ),
  );
}
