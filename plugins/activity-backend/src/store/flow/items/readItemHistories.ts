import type { ItemHistory } from '../../../flow/facts/ItemHistory';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import type { BigIntColumn } from '../../rows';
import { readRows } from '../../scopedEvents/Sql';
import { readBaseTypes } from './readPlacedTypes';
import { readFlowSpans } from './readFlowSpans';

/** How an item came about, but for the rules that hold for it; and the units that it is in, in order. */
export interface StoredHistory {
  history: Omit<ItemHistory, 'layers'>;
  units: readonly number[];
}

/** Reads the histories of items that are there; `settleSpans` and `settleNodes` come before. */
export async function readItemHistories(
  tx: Tx,
  itemIds: readonly number[],
): Promise<StoredHistory[]> {
  const items = await readItems(tx, itemIds);
  const ids = items.map(row => Number(row.id));
  const spans = await readFlowSpans(tx, ids);
  const units = await readUnits(tx, ids);
  const isBase = await readBaseTypes(
    tx,
    items.map(row => row.instance_id),
  );
  return items.flatMap(row => {
    const itemId = Number(row.id);
    const past = spans.get(itemId);
    if (!past || past.statuses.length === 0) return [];
    const { resolved_at: resolvedAt, estimate } = row;
    return {
      history: {
        itemId,
        isBase: isBase(row.instance_id, row.type_id),
        createdAt: Number(row.created_at),
        resolvedAt: resolvedAt === null ? null : Number(resolvedAt),
        estimate,
        ...past,
      },
      units: units.get(itemId) ?? [],
    };
  });
}

async function readItems(
  tx: Tx,
  itemIds: readonly number[],
): Promise<ItemRow[]> {
  const rows = await readRows<ItemRow>(tx, {
    text: `
      SELECT w.id, w.instance_id, w.type_id, w.created_at, w.resolved_at, w.estimate, w.removed_at
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })} CROSS JOIN work_items AS w
      WHERE w.id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  // Not in the statement: a server without statistics takes it for a rare condition, and begins with all items there are.
  return rows.filter(row => row.removed_at === null);
}

async function readUnits(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, number[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readRows<{ item_id: BigIntColumn; unit_id: number }>(tx, {
    text: `
      SELECT u.item_id, u.unit_id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_units AS u WHERE u.item_id = r.id
      ORDER BY u.item_id, u.unit_id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return collectBy(
    rows,
    row => Number(row.item_id),
    row => row.unit_id,
  );
}

interface ItemRow {
  id: BigIntColumn;
  instance_id: number;
  type_id: string;
  created_at: BigIntColumn;
  resolved_at: BigIntColumn | null;
  estimate: number | null;
  removed_at: BigIntColumn | null;
}
