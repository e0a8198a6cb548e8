import { foldFacet } from '../../records/facets';
import type { Tx } from '../Database';

/**
 * The units that are a part of a project, by the facet that each is, see `foldFacet`.
 *
 * @param unitId - the unit that is the whole of the project
 */
export async function readFacetUnits(
  tx: Tx,
  unitId: number,
): Promise<Map<string, number>> {
  const rows = await tx('units as whole')
    .join('units as part', 'part.project_id', 'whole.project_id')
    .where('whole.id', unitId)
    .whereNot('part.filter', '')
    .select<{ id: number; filter: string }[]>('part.id', 'part.filter');
  return new Map(rows.map(({ id, filter }) => [foldFacet(filter), id]));
}
