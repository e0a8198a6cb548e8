import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../store/Database';
import type { CatalogTable } from '../store/operations/saveCatalog';
import {
  chunks,
  readTablePart,
  type PlainRow,
  type TableChanges,
} from '../store/operations/syncTable';
import { TableComparison } from '../store/operations/TableComparison';

/** Rows that are read and compared in one go: a few milliseconds of work. */
const rowsAtATime = 2_000;

/**
 * What is to be written so that a table says what the catalog says. It reads and compares part by part, so that the
 * process goes on with other things in between.
 *
 * @param kept - entities that are missing in the catalog and kept as they were, with all that is stored of them
 */
export async function planTable<Item, Row extends PlainRow>(
  database: Database,
  table: CatalogTable<Item, Row>,
  items: readonly Item[],
  kept: ReadonlySet<string>,
): Promise<TableChanges<Row>> {
  const comparison = new TableComparison(table);
  for (const part of chunks(items)) {
    comparison.want(part.map(table.toRow));
    await nextTurn();
  }
  let last: Row | undefined;
  for (;;) {
    const after = last;
    const stored = await database.read('readTablePart', tx =>
      readTablePart(tx, table, after, rowsAtATime),
    );
    comparison.see(stored);
    if (stored.length < rowsAtATime) break;
    last = stored[stored.length - 1];
    await nextTurn();
  }
  const { written, vanished } = comparison.changes();
  const isKept = (row: Row) => table.subjects(row).some(ref => kept.has(ref));
  return { written, vanished: vanished.filter(row => !isKept(row)) };
}
