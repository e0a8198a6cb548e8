import type { Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import type { Sql } from './Sql';

/**
 * A named set for a WITH clause, bound as one JSON parameter. It is materialised: the JSON is read once, not once for
 * every row that it is joined to.
 */
export function jsonSet(
  tx: Tx,
  name: string,
  columns: Record<string, JsonColumnType>,
  rows: (number | string)[][],
): Sql {
  return {
    text: `${name} AS MATERIALIZED (SELECT * FROM ${jsonRows(
      tx,
      'j',
      columns,
    )})`,
    bindings: [JSON.stringify(rows)],
  };
}
