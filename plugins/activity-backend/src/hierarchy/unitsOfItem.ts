import { foldFacet } from '../records/facets';

/** A project, or a part of one. */
export interface ProjectUnit {
  id: number;
  /** Empty for all of the project, else as `foldFacet` makes it. */
  filter: string;
}

/** What divides projects, as `work_item_values` names it. */
export const facetFields = ['component', 'label'] as const;

/** A value of an item by which Components take a part of its project. */
export interface ItemFacet {
  field: (typeof facetFields)[number];
  /** Spelt as at the source. */
  value: string;
}

/** In which units of its project an item is: the same as its events are, see `EventRecord.facets`. */
export function unitsOfItem(
  facets: readonly ItemFacet[],
  units: readonly ProjectUnit[],
): number[] {
  const names = new Set(
    facets.map(({ field, value }) => foldFacet(`${field}:${value}`)),
  );
  return units
    .filter(({ filter }) => filter === '' || names.has(foldFacet(filter)))
    .map(({ id }) => id);
}
