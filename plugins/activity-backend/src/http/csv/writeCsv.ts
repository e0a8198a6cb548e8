import { stringify } from 'csv-stringify/sync';
import type { CsvTable } from './CsvTable';

/**
 * A table as CSV by RFC 4180. What a spreadsheet would take for a formula is kept from being one by an apostrophe before it.
 *
 * @param withHeader - false for what continues a file
 */
export function writeCsv(table: CsvTable, withHeader = true): string {
  return stringify(
    table.rows.map(row => row.map(value => value ?? '')),
    {
      header: withHeader,
      columns: [...table.columns],
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
