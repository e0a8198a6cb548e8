import type { Tx } from '../Database';

/** A row as plain values. */
export type PlainRow = Record<string, string | number | null>;

/** Bind variables of one statement are limited, so many rows go in several. */
const rowsAtATime = 200;

/**
 * Makes the rows of a table those that are given; only what differs is written.
 *
 * @param table - its name
 * @param key - the columns of its primary key
 * @param keep - whether to leave the rows that are not given
 * @returns how many rows were inserted, changed or deleted
 */
export async function syncTable<Row extends PlainRow>(
  tx: Tx,
  table: string,
  key: (keyof Row & string)[],
  rows: readonly Row[],
  keep: boolean = false,
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Row & string)[];
  const stored = (await tx(table).select(
    columns.length > 0 ? columns : key,
  )) as Row[];
  const keyOf = (row: Row) => JSON.stringify(key.map(name => row[name]));
  const contentOf = (row: Row) =>
    JSON.stringify(columns.map(name => row[name]));
  const storedByKey = new Map(stored.map(row => [keyOf(row), row]));
  const wanted = new Map(rows.map(row => [keyOf(row), row]));
  const written = [...wanted].flatMap(([id, row]) => {
    const old = storedByKey.get(id);
    return old && contentOf(old) === contentOf(row) ? [] : [row];
  });
  const vanished = keep
    ? []
    : [...storedByKey].flatMap(([id, row]) => (wanted.has(id) ? [] : [row]));
  for (let at = 0; at < written.length; at += rowsAtATime) {
    const insert = tx(table)
      .insert(written.slice(at, at + rowsAtATime))
      .onConflict(key);
    await (key.length === columns.length ? insert.ignore() : insert.merge());
  }
  for (let at = 0; at < vanished.length; at += rowsAtATime) {
    await tx(table)
      .whereIn(
        key,
        vanished
          .slice(at, at + rowsAtATime)
          .map(row => key.map(name => row[name])) as never,
      )
      .delete();
  }
  return written.length + vanished.length;
}
