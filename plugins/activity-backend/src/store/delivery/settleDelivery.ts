import type { Delivery } from '../../delivery/deliveryOf';
import type { Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { readDeliveries, type NamedDelivery } from './readDeliveries';

/** A row of `work_item_delivery`. */
export interface DbDeliveryRow {
  item_id: BigIntColumn;
  state: Delivery['state'];
  changes: number;
  open_changes: number;
  merged_changes: number;
  merged_at: BigIntColumn | null;
  deployed_at: BigIntColumn | null;
  change_id: BigIntColumn | null;
}

const columns = {
  item_id: 'bigint',
  state: 'text',
  changes: 'integer',
  open_changes: 'integer',
  merged_changes: 'integer',
  merged_at: 'bigint',
  deployed_at: 'bigint',
  change_id: 'bigint',
} satisfies Record<keyof DbDeliveryRow, JsonColumnType>;

const names = Object.keys(columns);

/**
 * Computes anew how far the changes are that name work items, and writes the rows of `work_item_delivery` that differ. An item that
 * is removed, or that nothing delivers, has none.
 *
 * @param itemIds - numbers of rows of `work_items`
 */
export async function settleDelivery(
  tx: Tx,
  itemIds: readonly number[],
): Promise<void> {
  if (itemIds.length === 0) return;
  const deliveries = await readDeliveries(tx, itemIds);
  const stored = await readStored(tx, itemIds);
  const written = [...deliveries]
    .map(([itemId, delivery]) => toValues(itemId, delivery))
    .filter(values => stored.get(values[0]) !== JSON.stringify(values))
    .sort(([a], [b]) => a - b);
  const gone = [...stored.keys()].filter(id => !deliveries.has(id));
  await deleteRows(tx, gone);
  await upsertRows(tx, written);
}

type DeliveryValues = [itemId: number, ...values: (string | number | null)[]];

function toValues(
  itemId: number,
  delivery: Delivery & { changeId: NamedDelivery['changeId'] | null },
): DeliveryValues {
  const { state, changes, openChanges, mergedChanges } = delivery;
  const { mergedAt, deployedAt, changeId } = delivery;
  return [
    itemId,
    state,
    changes,
    openChanges,
    mergedChanges,
    mergedAt,
    deployedAt,
    changeId,
  ];
}

/** The rows there are, each in the form in which it is compared. */
async function readStored(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await readRows<DbDeliveryRow>(tx, {
    text: `
      SELECT ${names.map(name => `d.${name}`).join(', ')}
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      JOIN work_item_delivery AS d ON d.item_id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  const instant = (value: BigIntColumn | null) =>
    value === null ? null : Number(value);
  return new Map(
    rows.map(row => {
      const id = Number(row.item_id);
      const values = toValues(id, {
        state: row.state,
        changes: row.changes,
        openChanges: row.open_changes,
        mergedChanges: row.merged_changes,
        mergedAt: instant(row.merged_at),
        deployedAt: instant(row.deployed_at),
        changeId: instant(row.change_id),
      });
      return [id, JSON.stringify(values)] as const;
    }),
  );
}

async function deleteRows(tx: Tx, itemIds: readonly number[]): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.raw(
    `DELETE FROM work_item_delivery WHERE item_id IN (SELECT id FROM ${jsonRows(
      tx,
      'r',
      { id: 'bigint' },
    )})`,
    [JSON.stringify(itemIds.map(id => [id]))],
  );
}

async function upsertRows(
  tx: Tx,
  rows: readonly DeliveryValues[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = names.join(', ');
  const updates = names.slice(1).map(name => `${name} = excluded.${name}`);
  await tx.raw(
    `INSERT INTO work_item_delivery (${list})
     SELECT ${list} FROM ${jsonRows(tx, 'r', columns)}
     WHERE true ORDER BY item_id
     ON CONFLICT (item_id) DO UPDATE SET ${updates.join(', ')}`,
    [JSON.stringify(rows)],
  );
}
