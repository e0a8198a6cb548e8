import type { Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';

/** A row as plain values. */
export type PlainRow = Record<string, string | number | null>;

/** A table that is made what something else says. */
export interface SyncedTable<Row extends PlainRow> {
  name: string;
  columns: Record<keyof Row & string, JsonColumnType>;
  /** The columns of its primary key. */
  key: readonly (keyof Row & string)[];
}

/** What a table differs in from the rows that it should have. */
export interface TableChanges<Row extends PlainRow> {
  written: Row[];
  vanished: Row[];
}

/** Rows of one statement. */
const rowsAtATime = 500;

/**
 * A part of a table, in the order of its key.
 *
 * @param after - the last row of the part before
 */
export async function readTablePart<Row extends PlainRow>(
  tx: Tx,
  table: SyncedTable<Row>,
  after: Row | undefined,
  limit: number,
): Promise<Row[]> {
  const { name, key } = table;
  const query = tx(name)
    .orderBy([...key])
    .limit(limit);
  if (after) {
    const marks = key.map(() => '?').join(', ');
    const values = key.map(column => after[column]);
    query.whereRaw(`(${key.join(', ')}) > (${marks})`, values);
  }
  const rows: unknown = await query.select(Object.keys(table.columns));
  return rows as Row[];
}

/** Writes the rows, and deletes those that have vanished, by few statements. */
export async function writeChanges<Row extends PlainRow>(
  tx: Tx,
  table: SyncedTable<Row>,
  { written, vanished }: TableChanges<Row>,
): Promise<void> {
  const columns = Object.keys(table.columns);
  const names = columns.join(', ');
  const key = table.key.join(', ');
  const set = jsonRows(tx, 'r', table.columns);
  const others = columns.filter(name => !table.key.includes(name));
  const merge = others.map(name => `${name} = excluded.${name}`).join(', ');
  const onConflict = merge ? `DO UPDATE SET ${merge}` : 'DO NOTHING';
  const bind = (rows: readonly Row[]) =>
    JSON.stringify(rows.map(row => columns.map(name => row[name])));
  for (const rows of chunks(vanished)) {
    await tx.raw(
      `DELETE FROM ${table.name} WHERE (${key}) IN (SELECT ${key} FROM ${set})`,
      [bind(rows)],
    );
  }
  for (const rows of chunks(written)) {
    await tx.raw(
      `INSERT INTO ${table.name} (${names}) SELECT ${names} FROM ${set}
       WHERE true ON CONFLICT (${key}) ${onConflict}`,
      [bind(rows)],
    );
  }
}

/** Whether there is anything to write. */
export function hasChanges(changes: TableChanges<PlainRow>): boolean {
  return changes.written.length > 0 || changes.vanished.length > 0;
}

/** Changes in parts that are small enough for one statement each. */
export function splitChanges<Row extends PlainRow>({
  written,
  vanished,
}: TableChanges<Row>): TableChanges<Row>[] {
  return [
    ...chunks(vanished).map(rows => ({ written: [], vanished: rows })),
    ...chunks(written).map(rows => ({ written: rows, vanished: [] })),
  ];
}

/** Rows in parts that one statement takes. */
export function chunks<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += rowsAtATime) {
    parts.push(rows.slice(at, at + rowsAtATime));
  }
  return parts;
}
