import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/**
 * Makes one mark of all marks that slices have at this moment. A mark that comes later, or whose transaction is not through
 * yet, is not part of it and stays beside it. Marks of scopes that are wide no more are taken away.
 *
 * @returns the id of the one mark by scope
 */
export async function joinMarks(
  tx: Tx,
  month: number,
  scopeIds: readonly number[],
): Promise<Map<number, number>> {
  const set = jsonRows(tx, 'r', { id: 'integer' });
  const ofSlices = `month = ? AND scope_id IN (SELECT id FROM ${set})`;
  const bindings = [month, JSON.stringify(scopeIds.map(id => [id]))];
  const joined = 'scope_id, month, min(from_day), max(to_day), min(marked_at)';
  const isWide = 'scope_id IN (SELECT id FROM rollup_scopes)';
  const into =
    'INSERT INTO rollup_marks (scope_id, month, from_day, to_day, marked_at)';
  const rows = isSqlite(tx)
    ? await joinOnSqlite(tx, ofSlices, bindings, { joined, into, isWide })
    : await readRows<MarkRow>(tx, {
        // One statement: between two, a mark could come to light that the second deletes and the first has not joined.
        text: `
          WITH gone AS (DELETE FROM rollup_marks WHERE ${ofSlices} RETURNING *)
          ${into} SELECT ${joined} FROM gone WHERE ${isWide} GROUP BY scope_id, month RETURNING id, scope_id`,
        bindings,
      });
  return new Map(rows.map(row => [row.scope_id, Number(row.id)]));
}

interface MarkRow {
  id: number | string;
  scope_id: number;
}

/** Nobody else writes meanwhile. */
async function joinOnSqlite(
  tx: Tx,
  ofSlices: string,
  bindings: (number | string)[],
  { joined, into, isWide }: Record<'joined' | 'into' | 'isWide', string>,
): Promise<MarkRow[]> {
  const [{ last }] = await readRows<{ last: number | null }>(tx, {
    text: 'SELECT max(id) AS last FROM rollup_marks',
    bindings: [],
  });
  const rows = await readRows<MarkRow>(tx, {
    text: `
      ${into} SELECT ${joined} FROM rollup_marks WHERE ${ofSlices} AND ${isWide}
      GROUP BY scope_id, month RETURNING id, scope_id`,
    bindings,
  });
  await tx.raw(`DELETE FROM rollup_marks WHERE id <= ? AND ${ofSlices}`, [
    last,
    ...bindings,
  ]);
  return rows;
}
