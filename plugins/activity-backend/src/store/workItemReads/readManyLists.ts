import { isSqlite, type Tx } from '../Database';
import { joinSql, readRows, withSets, type Sql } from '../scopedEvents/Sql';

/** What rows are read from, and what each of them has, in order. */
export interface ManyLists {
  sets: Sql[];
  /** Texts and numbers. */
  columns: readonly string[];
  /** Beginning with the word FROM. */
  from: Sql;
}

/** What a row has, in the order of the columns. */
export type Values = (string | number | null)[];

/** Types of PostgreSQL that are numbers here, however large: int8, int2, int4, float4 and float8. */
const numberTypes = new Set([20, 21, 23, 700, 701]);

/** Longer texts are seldom equal. */
const mostShared = 24;

/** Lists of values instead of objects, and equal short texts only once: what is not kept need not be looked through when it is collected. */
function driverOptions() {
  const known = new Map<string, string>();
  const share = (text: string) => {
    if (text.length > mostShared) return text;
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
  return {
    rowMode: 'array',
    types: {
      getTypeParser: (type: number) => (numberTypes.has(type) ? Number : share),
    },
  };
}

/**
 * Reads rows that may be many. The drivers give rows as objects one by one, which takes several times as long as to find them: here they
 * come as lists of values, on SQLite all of them as one JSON text.
 */
export async function readManyLists(
  tx: Tx,
  { sets, columns, from }: ManyLists,
): Promise<Values[]> {
  const row = columns.join(', ');
  const selected = isSqlite(tx)
    ? `json_group_array(json_array(${row})) AS found`
    : row;
  const select = { text: `SELECT ${selected}`, bindings: [] };
  const statement = joinSql([select, from], ' ');
  const sql = sets.length > 0 ? withSets(sets, statement) : statement;
  if (!isSqlite(tx)) {
    const { rows } = await tx
      .raw(sql.text, sql.bindings)
      .options(driverOptions());
    return rows;
  }
  const [{ found }] = await readRows<{ found: string }>(tx, sql);
  return JSON.parse(found);
}
