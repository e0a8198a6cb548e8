import type { Tx } from '../Database';
import { plainSql, type Sql } from '../scopedEvents/Sql';
import { readManyLists } from './readManyLists';

/** What rows are read from, and what each of them has. */
export interface ManyRows<Row> {
  sets: Sql[];
  /** Texts and numbers. */
  columns: Readonly<Record<keyof Row & string, string>>;
  /** Beginning with the word FROM; without values of its own. */
  from: string;
}

/** Reads rows that may be many, see `readManyLists`. */
export async function readManyRows<Row>(
  tx: Tx,
  { sets, columns, from }: ManyRows<Row>,
): Promise<Row[]> {
  const names = Object.keys(columns) as (keyof Row)[];
  const rows = await readManyLists(tx, {
    sets,
    columns: Object.values<string>(columns),
    from: plainSql(from),
  });
  return rows.map(list => {
    const row: Partial<Record<keyof Row, unknown>> = {};
    for (let at = 0; at < names.length; at += 1) row[names[at]] = list[at];
    return row as Row;
  });
}
