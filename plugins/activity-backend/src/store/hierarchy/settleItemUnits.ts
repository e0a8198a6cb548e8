import {
  facetFields,
  unitsOfItem,
  type ItemFacet,
  type ProjectUnit,
} from '../../hierarchy/unitsOfItem';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { OwnItem } from './readOwnItems';

/**
 * Writes in which units of their projects items are, and that those which are gone are in none.
 *
 * @returns the units of the items, in the order of their numbers
 */
export async function settleItemUnits(
  tx: Tx,
  items: readonly OwnItem[],
  goneIds: readonly number[],
): Promise<Map<number, number[]>> {
  const units = await readUnits(tx, items);
  const divided = items.filter(({ projectId }) =>
    unitsOf(units, projectId).some(({ filter }) => filter !== ''),
  );
  const facets = await readFacets(tx, idsOf(divided));
  const wanted = items.flatMap(({ id, projectId }) =>
    unitsOfItem(facets.get(id) ?? [], unitsOf(units, projectId)).map(
      unitId => [unitId, id] as const,
    ),
  );
  const stored = await readItemUnits(tx, [...idsOf(items), ...goneIds]);
  const wantedKeys = new Set(wanted.map(keyOf));
  const storedKeys = new Set(stored.map(keyOf));
  const left = stored.filter(it => !wantedKeys.has(keyOf(it)));
  const entered = wanted.filter(it => !storedKeys.has(keyOf(it)));
  const rows = jsonRows(tx, 'r', { unit_id: 'integer', item_id: 'bigint' });
  if (left.length > 0) {
    await tx.raw(
      `DELETE FROM work_item_units WHERE (unit_id, item_id) IN (SELECT unit_id, item_id FROM ${rows})`,
      [JSON.stringify(left)],
    );
  }
  if (entered.length > 0) {
    await tx.raw(
      `INSERT INTO work_item_units (unit_id, item_id) SELECT unit_id, item_id FROM ${rows}`,
      [JSON.stringify(entered)],
    );
  }
  return collectBy(
    wanted.sort((a, b) => a[0] - b[0]),
    ([, itemId]) => itemId,
    ([unitId]) => unitId,
  );
}

type ItemUnit = readonly [unitId: number, itemId: number];

function keyOf([unitId, itemId]: ItemUnit): string {
  return `${unitId}/${itemId}`;
}

function idsOf(items: readonly OwnItem[]): number[] {
  return items.map(({ id }) => id);
}

function unitsOf(
  units: ReadonlyMap<number, ProjectUnit[]>,
  projectId: number | null,
): ProjectUnit[] {
  return projectId === null ? [] : units.get(projectId) ?? [];
}

/** Units by project. */
async function readUnits(
  tx: Tx,
  items: readonly OwnItem[],
): Promise<Map<number, ProjectUnit[]>> {
  const projectIds = new Set(items.flatMap(it => it.projectId ?? []));
  const rows = await tx('units')
    .whereIn('project_id', [...projectIds])
    .orderBy('id')
    .select<{ id: number; project_id: number; filter: string }[]>(
      'id',
      'project_id',
      'filter',
    );
  return collectBy(
    rows,
    row => row.project_id,
    ({ id, filter }) => ({ id, filter }),
  );
}

async function readFacets(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, ItemFacet[]>> {
  if (itemIds.length === 0) return new Map();
  const fields = facetFields.map(field => `'${field}'`).join(', ');
  const rows = await readRows<ItemFacet & { work_item_id: BigIntColumn }>(tx, {
    text: `
      SELECT v.work_item_id, v.field, v.value FROM ${jsonRows(tx, 'r', {
        id: 'bigint',
      })}
      CROSS JOIN work_item_values AS v WHERE v.work_item_id = r.id AND v.field IN (${fields})`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return collectBy(
    rows,
    row => Number(row.work_item_id),
    ({ field, value }) => ({ field, value }),
  );
}

async function readItemUnits(
  tx: Tx,
  itemIds: readonly number[],
): Promise<ItemUnit[]> {
  if (itemIds.length === 0) return [];
  const rows = await readRows<{ unit_id: number; item_id: BigIntColumn }>(tx, {
    text: `
      SELECT u.unit_id, u.item_id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_units AS u WHERE u.item_id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return rows.map(row => [row.unit_id, Number(row.item_id)]);
}
