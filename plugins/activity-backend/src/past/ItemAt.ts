import type { NamedValue } from './NodeAt';

/** A field of an item as it was at a moment. */
export interface FieldAt extends NamedValue {
  /** Since when, UTC epoch milliseconds. */
  since: number;
}

/** A work item that existed at a moment, with what is known of it then. */
export interface ItemAt {
  /** `work_items.id`. */
  itemId: number;
  /** As they are today; what was else is told by the fields. */
  key: string;
  summary: string;
  type: NamedValue;
  status: NamedValue;
  dueOn: string | null;
  /** UTC epoch milliseconds. */
  createdAt: number;
  removedAt: number | null;
  /** The item that it named as its parent; null if it named none, or one that was not there. */
  namedParentId: number | null;
  /** By name. */
  fields: ReadonlyMap<string, FieldAt>;
  /** From when on its fields are exact; null: always. */
  exactFrom: number | null;
}
