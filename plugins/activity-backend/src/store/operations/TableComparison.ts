import type { PlainRow, SyncedTable, TableChanges } from './syncTable';

/** Compares the rows that a table should have with those that it has, which may come in parts. */
export class TableComparison<Row extends PlainRow> {
  readonly #columns: readonly string[];
  readonly #key: readonly string[];
  /** Rows that no stored one is equal to, as far as stored ones have come. */
  readonly #wanted = new Map<string, Row>();
  readonly #vanished: Row[] = [];

  /** @param table - its columns are all that is compared */
  constructor(table: SyncedTable<Row>) {
    this.#columns = Object.keys(table.columns);
    this.#key = table.key;
  }

  /** Adds rows that the table should have; of several with the same key the last counts. All of them come first. */
  want(rows: readonly Row[]): void {
    for (const row of rows) this.#wanted.set(textOf(row, this.#key), row);
  }

  /** Adds rows that the table has. */
  see(rows: readonly Row[]): void {
    for (const row of rows) {
      const key = textOf(row, this.#key);
      const wanted = this.#wanted.get(key);
      if (!wanted) this.#vanished.push(row);
      else if (textOf(row, this.#columns) === textOf(wanted, this.#columns)) {
        this.#wanted.delete(key);
      }
    }
  }

  /** What is to be written and what is to be deleted, now that all rows have come. */
  changes(): TableChanges<Row> {
    return { written: [...this.#wanted.values()], vanished: this.#vanished };
  }
}

/** No text of ours has a NUL, so values cannot run into each other. */
function textOf(row: PlainRow, columns: readonly string[]): string {
  return columns.map(name => row[name] ?? '\0').join('\0');
}
