import type { Sql } from '../Sql';

/** How the events of a scope are searched: which index drives, and what its columns are called. */
export interface IndexRows {
  /** Sets for the WITH clause. */
  sets: Sql[];
  /** The sets that drive the search, if any, for the FROM clause; that of accounts, `people AS p`, comes first. */
  drivers: string[];
  /** What is searched, and under which name. */
  table: string;
  alias: string;
  /** Joins the event's own row, `e`, if `table` is another. */
  eventJoin: string;
  id: string;
  class: string;
  bucket: string;
  kind: string;
  account: string;
  /** The quarter of the author's own clock; null if that is not known. */
  authorBucket: string;
  /** The set of units in which the event is seen. */
  unitSet: string;
  /** The attributed branch. */
  branch: string;
  /** These columns, and what else `once` names: what is read if the event's own row is not needed. */
  columns: string;
  /** What keeps all but one of the rows of an event out, if it may have several. */
  once?: Sql;
  /** What ties the rows to the scope and to the buckets of a stretch, `t`. */
  conditions: Sql[];
  /** The filters by units, see `Selection`, that are left to be applied to the rows. */
  seenIn: readonly (readonly number[])[];
}
