import { unitsOfItem } from '../../hierarchy/unitsOfItem';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { StoredWorkItem } from './StoredWorkItem';

/**
 * The Components that each work item belongs to, sorted, by the number of the item. What belongs to none is missing.
 *
 * @param ids - of items that are there; for others see `readComponentsByFacets`
 */
export async function readItemComponents(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<{ item_id: BigIntColumn; ref: string }>(tx, {
    text: `
      SELECT DISTINCT r.id AS item_id, c.component_ref AS ref
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      JOIN work_item_units AS u ON u.item_id = r.id
      JOIN unit_components AS c ON c.unit_id = u.unit_id
      ORDER BY 1, 2`,
    bindings: [JSON.stringify(ids.map(id => [id]))],
  });
  return collectBy(
    rows,
    row => Number(row.item_id),
    ({ ref }) => ref,
  );
}

/**
 * The Components that a work item belongs to by its project, components and labels, sorted: of one that is removed, or that was
 * stored a moment ago, nobody has noted yet where it is.
 */
export async function readComponentsByFacets(
  tx: Tx,
  { projectId, details }: Pick<StoredWorkItem, 'projectId' | 'details'>,
): Promise<string[]> {
  if (projectId === null) return [];
  const units = await tx('units')
    .join('unit_components', 'unit_components.unit_id', 'units.id')
    .where('units.project_id', projectId)
    .select<{ id: number; filter: string; component_ref: string }[]>(
      'units.id',
      'units.filter',
      'unit_components.component_ref',
    );
  const facets = [
    ...details.components.map(
      value => ({ field: 'component', value } as const),
    ),
    ...details.labels.map(value => ({ field: 'label', value } as const)),
  ];
  const own = new Set(unitsOfItem(facets, units));
  const refs = units
    .filter(({ id }) => own.has(id))
    .map(row => row.component_ref);
  return [...new Set(refs)].sort();
}
