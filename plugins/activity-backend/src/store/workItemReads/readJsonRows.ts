import { isSqlite, type Tx } from '../Database';
import { readRows, withSets, type Sql } from '../scopedEvents/Sql';

/** What rows are read from, and what each of them has. */
export interface JsonQuery<Row> {
  sets: Sql[];
  columns: Readonly<Record<keyof Row & string, string>>;
  /** Beginning with the word FROM; without values of its own. */
  from: string;
}

/**
 * Reads rows that may be many as ONE value, a JSON array: the drivers take several times as long to give them one by one. Numbers are
 * numbers, however large.
 */
export async function readJsonRows<Row>(
  tx: Tx,
  { sets, columns, from }: JsonQuery<Row>,
): Promise<Row[]> {
  const pairs = Object.entries<string>(columns)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ');
  const rows = isSqlite(tx)
    ? `json_group_array(json_object(${pairs}))`
    : `json_agg(json_build_object(${pairs}))`;
  const [{ found }] = await readRows<{ found: string | Row[] | null }>(
    tx,
    withSets(sets, { text: `SELECT ${rows} AS found ${from}`, bindings: [] }),
  );
  return typeof found === 'string' ? JSON.parse(found) : found ?? [];
}
