import { isSqlite, type Tx } from './Database';

/** The type of a column of a set of rows that is bound as JSON. */
export type JsonColumnType = 'text' | 'integer' | 'bigint' | 'double precision';

/**
 * SQL for a set of rows that is bound as ONE parameter, a JSON array of arrays in the order of `columns`, so that a
 * statement stays small and the same however many rows it takes. Use it as `FROM ${jsonRows(tx, 'r', {...})}` with
 * `JSON.stringify(rows)` as the binding.
 *
 * @param alias - the name of the set; its columns are `alias.column`, and may be words of SQL if they are quoted
 */
export function jsonRows(
  tx: Tx,
  alias: string,
  columns: Record<string, JsonColumnType>,
): string {
  const names = Object.entries(columns);
  const selected = names.map(([name, type], index) =>
    isSqlite(tx)
      ? `value ->> ${index} AS "${name}"`
      : `(value ->> ${index})::${type} AS "${name}"`,
  );
  const each = isSqlite(tx)
    ? 'json_each(?)'
    : 'jsonb_array_elements(?::jsonb) AS t(value)';
  return `(SELECT ${selected.join(', ')} FROM ${each}) AS ${alias}`;
}
