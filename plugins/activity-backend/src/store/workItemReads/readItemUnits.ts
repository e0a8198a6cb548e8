import { isSqlite, type Tx } from '../Database';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';
import { numberSet } from './ItemSet';

/**
 * The units that work items are in, by the number of the item: numbers in order, with commas. Units are few and items many, so each unit
 * is read with all of its items.
 */
export async function readItemUnits(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, string>> {
  const items = isSqlite(tx)
    ? 'json_group_array(u.item_id)'
    : 'json_agg(u.item_id)';
  const rows = await readRows<{ unit_id: number; items: string | number[] }>(
    tx,
    withSets(
      [numberSet(tx, 'asked', itemIds)],
      plainSql(`
        SELECT u.unit_id, ${items} AS items
        FROM asked CROSS JOIN work_item_units AS u
        WHERE u.item_id = asked.id
        GROUP BY u.unit_id ORDER BY u.unit_id`),
    ),
  );
  const units = new Map<number, string>();
  for (const { unit_id: unitId, items: found } of rows) {
    const ids: number[] = typeof found === 'string' ? JSON.parse(found) : found;
    const own = String(unitId);
    for (const id of ids) {
      const known = units.get(id);
      units.set(id, known === undefined ? own : `${known},${own}`);
    }
  }
  return units;
}
