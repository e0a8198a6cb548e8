import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readRows } from '../../scopedEvents/Sql';
import {
  itemFlowColumns,
  type ItemFlowRow,
  type ItemFlowValues,
} from './ItemFlowRow';

const names = Object.keys(itemFlowColumns);

/** The rows of `work_item_flow` that items have. */
export async function readItemFlow(
  tx: Tx,
  itemIds: readonly number[],
): Promise<ItemFlowRow[]> {
  return readRows<ItemFlowRow>(tx, {
    text: `
      SELECT ${names.map(name => `f.${name}`).join(', ')}
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_flow AS f WHERE f.item_id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
}

/** Writes rows in the place of those that their items have. */
export async function writeItemFlow(
  tx: Tx,
  rows: readonly ItemFlowValues[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = names.join(', ');
  const updates = names.slice(1).map(name => `${name} = excluded.${name}`);
  await tx.raw(
    `INSERT INTO work_item_flow (${list})
     SELECT ${list} FROM ${jsonRows(tx, 'r', itemFlowColumns)}
     WHERE true ORDER BY item_id
     ON CONFLICT (item_id) DO UPDATE SET ${updates.join(', ')}`,
    [JSON.stringify(rows)],
  );
}

/** Deletes the rows of items. */
export async function deleteItemFlow(
  tx: Tx,
  itemIds: readonly number[],
): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.raw(
    `DELETE FROM work_item_flow WHERE item_id IN (SELECT r.id FROM ${jsonRows(
      tx,
      'r',
      { id: 'bigint' },
    )})`,
    [JSON.stringify(itemIds.map(id => [id]))],
  );
}
