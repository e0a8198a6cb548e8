import { itemFactOf } from '../../../flow/facts/itemFactOf';
import type { Tx } from '../../Database';
import { toDayFact } from '../days/DayFactRow';
import { settleDays, type CountedFact } from '../days/settleDays';
import { readUnitScopes } from '../scopes/UnitScopes';
import { readCounted } from './itemFlowJson';
import {
  storedItemFlowValues,
  toItemFlowValues,
  type ItemFlowRow,
  type ItemFlowValues,
} from './ItemFlowRow';
import { readItemHistories } from './readItemHistories';
import { deleteItemFlow, readItemFlow, writeItemFlow } from './writeItemFlow';

/**
 * Computes anew how work items have flowed, writes what differs, and takes what they have added to days before for what they add now.
 * What is gone has no row and is in no day. `holdWorkItems`, `settleSpans` and `settleNodes` come before.
 *
 * @param itemIds - numbers of rows of `work_items`
 * @returns how many rows were written or deleted
 */
export async function settleItemFlow(
  tx: Tx,
  itemIds: readonly number[],
): Promise<number> {
  if (itemIds.length === 0) return 0;
  const stored = new Map(
    (await readItemFlow(tx, itemIds)).map(row => [Number(row.item_id), row]),
  );
  const found = await readItemHistories(tx, itemIds);
  const scopes = await readUnitScopes(tx, [
    ...found.flatMap(({ units }) => units),
    ...[...stored.values()].flatMap(row => readCounted(row.counted)),
  ]);

  const written: ItemFlowValues[] = [];
  const now: CountedFact[] = [];
  for (const { history, units } of found) {
    const layers = scopes.layersOf(units);
    const fact = itemFactOf({ ...history, layers });
    const values = toItemFlowValues(fact, units);
    const row = stored.get(fact.itemId);
    if (row && isSame(values, row)) continue;
    written.push(values);
    now.push({ itemId: fact.itemId, fact, units });
  }
  const foundIds = new Set(found.map(({ history }) => history.itemId));
  const goneIds = [...stored.keys()].filter(id => !foundIds.has(id));
  const touched = [...goneIds, ...now.map(({ itemId }) => itemId)];
  await deleteItemFlow(tx, goneIds);
  await writeItemFlow(tx, written);
  await settleDays(tx, scopes, {
    before: touched.flatMap(id => {
      const row = stored.get(id);
      return row ? [toCountedFact(row)] : [];
    }),
    now,
  });
  return touched.length;
}

function isSame(values: ItemFlowValues, row: ItemFlowRow): boolean {
  return storedItemFlowValues(row).every((value, at) => value === values[at]);
}

function toCountedFact(row: ItemFlowRow): CountedFact {
  return {
    itemId: Number(row.item_id),
    fact: toDayFact(row),
    units: readCounted(row.counted),
  };
}
