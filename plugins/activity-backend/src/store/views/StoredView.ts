import type { BigIntColumn } from '../rows';

/** A saved view. */
export interface StoredView {
  id: string;
  /** The User whose it is, in lower case. */
  ownerRef: string;
  /** In lower case; null for the page about no entity. */
  entityRef: string | null;
  name: string;
  parameters: string;
  shared: boolean;
  /** UTC epoch milliseconds. */
  savedAt: number;
}

/** A row of the table. */
export interface DbSavedViewRow {
  id: string;
  owner_ref: string;
  entity_ref: string;
  name: string;
  parameters: string;
  shared: boolean | 0 | 1;
  saved_at: BigIntColumn;
}

/** A row as what it stands for. */
export function toStoredView(row: DbSavedViewRow): StoredView {
  return {
    id: row.id,
    ownerRef: row.owner_ref,
    entityRef: row.entity_ref || null,
    name: row.name,
    parameters: row.parameters,
    shared: Boolean(row.shared),
    savedAt: Number(row.saved_at),
  };
}
