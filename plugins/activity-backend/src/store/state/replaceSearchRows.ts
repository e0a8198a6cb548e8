import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { SearchTable, StateTable } from './stateTables';
import type { CellValue, WrittenState } from './writeStates';

/** Writes what rows are found by, in the place of what they were found by before. */
export async function replaceSearchRows(
  tx: Tx,
  table: StateTable,
  written: readonly WrittenState[],
  valueOf: CellValue,
): Promise<void> {
  const stored = written.filter(({ verdict }) => verdict.action === 'update');
  for (const search of table.search) {
    await deleteSearchRows(
      tx,
      search,
      stored.map(({ id }) => id),
    );
    const rows = written.flatMap(({ id, verdict }) =>
      (verdict.draft.search[search.name] ?? []).map(row => [
        id,
        ...row.map(valueOf),
      ]),
    );
    if (rows.length > 0) await insertSearchRows(tx, search, rows);
  }
}

/** Deletes what rows are found by. */
export async function deleteSearchRows(
  tx: Tx,
  { name, owner }: SearchTable,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.raw(
    `DELETE FROM ${name} WHERE ${owner} IN (SELECT id FROM ${jsonRows(tx, 'r', {
      id: 'bigint',
    })})`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}

async function insertSearchRows(
  tx: Tx,
  { name, owner, columns }: SearchTable,
  rows: readonly (string | number | null)[][],
): Promise<void> {
  const all = { [owner]: 'bigint' as const, ...columns };
  const names = Object.keys(all)
    .map(column => `"${column}"`)
    .join(', ');
  await tx.raw(
    `INSERT INTO ${name} (${names}) SELECT ${names} FROM ${jsonRows(
      tx,
      'r',
      all,
    )}`,
    [JSON.stringify(rows)],
  );
}
