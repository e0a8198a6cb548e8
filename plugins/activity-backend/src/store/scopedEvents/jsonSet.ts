import type { Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import type { Sql } from './Sql';

/**
 * A named set for a WITH clause, bound as one JSON parameter. It is materialised: the JSON is read once, not once for
 * every row that it is joined to. The limit takes nothing away, it tells the planner of PostgreSQL how many rows there
 * are, which otherwise counts with a hundred.
 */
export function jsonSet(
  tx: Tx,
  name: string,
  columns: Record<string, JsonColumnType>,
  rows: (number | string)[][],
): Sql {
  const set = jsonRows(tx, 'j', columns);
  return {
    text: `${name} AS MATERIALIZED (SELECT * FROM ${set} LIMIT ?)`,
    bindings: [JSON.stringify(rows), rows.length],
  };
}
