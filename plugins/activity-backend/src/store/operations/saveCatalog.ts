import type {
  CatalogEntity,
  CatalogRelation,
  ComponentLocator,
  UserIdentity,
} from '../../catalog/CatalogSnapshot';
import type { PlainRow, SyncedTable } from './syncTable';

/** A table that holds one list of what the catalog says. */
export interface CatalogTable<Item, Row extends PlainRow = PlainRow>
  extends SyncedTable<Row> {
  toRow: (item: Item) => Row;
  /** The entities that a row is about: while one of them is kept, so is the row. */
  subjects: (row: Row) => string[];
}

/** Entities. */
export const entitiesTable: CatalogTable<
  CatalogEntity,
  {
    ref: string;
    kind: string;
    title: string;
    time_zone: string | null;
    working_hours: string | null;
    statuses: string | null;
    deployments: string | null;
    incidents: string | null;
  }
> = {
  name: 'catalog_entities',
  columns: {
    ref: 'text',
    kind: 'text',
    title: 'text',
    time_zone: 'text',
    working_hours: 'text',
    statuses: 'text',
    deployments: 'text',
    incidents: 'text',
  },
  key: ['ref'],
  toRow: ({ timeZone, workingHours, ...entity }) => ({
    ref: entity.ref,
    kind: entity.kind,
    title: entity.title,
    time_zone: timeZone,
    working_hours: workingHours,
    statuses: entity.statuses,
    deployments: entity.deployments,
    incidents: entity.incidents,
  }),
  subjects: ({ ref }) => [ref],
};

/** That one entity has a relation to another. */
export type RelationRow = { from_ref: string; type: string; to_ref: string };

/** Relations between entities. */
export const relationsTable: CatalogTable<CatalogRelation, RelationRow> = {
  name: 'catalog_relations',
  columns: { from_ref: 'text', type: 'text', to_ref: 'text' },
  key: ['from_ref', 'type', 'to_ref'],
  toRow: ({ fromRef, type, toRef }) => ({
    from_ref: fromRef,
    type,
    to_ref: toRef,
  }),
  // A relation may come from what either of its ends says.
  subjects: row => [row.from_ref, row.to_ref],
};

/** By what the accounts of Users are recognised. */
export const identitiesTable: CatalogTable<
  UserIdentity,
  { kind: string; value: string; user_ref: string }
> = {
  name: 'user_identities',
  columns: { kind: 'text', value: 'text', user_ref: 'text' },
  key: ['kind', 'value', 'user_ref'],
  toRow: ({ kind, value, userRef }) => ({ kind, value, user_ref: userRef }),
  subjects: row => [row.user_ref],
};

/** By which places Components are recognised. */
export const locatorsTable: CatalogTable<
  ComponentLocator,
  { locator: string; component_ref: string; found_in: string; facets: string }
> = {
  name: 'component_locators',
  columns: {
    locator: 'text',
    component_ref: 'text',
    found_in: 'text',
    facets: 'text',
  },
  key: ['locator', 'component_ref'],
  toRow: ({ componentRef, locator, foundIn, facets }) => ({
    locator,
    component_ref: componentRef,
    found_in: foundIn,
    facets: JSON.stringify(facets),
  }),
  subjects: row => [row.component_ref],
};
