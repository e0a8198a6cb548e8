import type { MonthDays } from '../../rollups/months';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { jsonRows } from '../jsonRows';

/** Days of a wide scope whose counts may be outdated. */
export interface ScopeDays extends MonthDays {
  scopeId: number;
}

/**
 * Marks days of wide scopes as outdated. Rows are only added, so that pages which mark the same day never wait for each
 * other, and a builder deletes those alone that it has seen before it counted.
 */
export async function addRollupMarks(
  tx: Tx,
  marks: readonly ScopeDays[],
): Promise<void> {
  if (marks.length === 0) return;
  const columns = {
    scope_id: 'integer',
    month: 'integer',
    from_day: 'integer',
    to_day: 'integer',
  } as const;
  await tx.raw(
    `INSERT INTO rollup_marks (scope_id, month, from_day, to_day, marked_at)
     SELECT r.scope_id, r.month, r.from_day, r.to_day, ${databaseClock(tx)}
     FROM ${jsonRows(tx, 'r', columns)}`,
    [
      JSON.stringify(
        marks.map(mark => [mark.scopeId, mark.month, mark.fromDay, mark.toDay]),
      ),
    ],
  );
}

/** The months of wide scopes that are counted or about to be. */
export async function readKnownMonths(
  tx: Tx,
  scopeIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows: { scope_id: number; month: number }[] = await tx('rollup_slices')
    .whereIn('scope_id', [...scopeIds])
    .select('scope_id', 'month')
    .union(
      tx('rollup_marks')
        .whereIn('scope_id', [...scopeIds])
        .select('scope_id', 'month'),
    );
  const months = new Map<number, number[]>();
  for (const row of rows) {
    months.set(row.scope_id, [...(months.get(row.scope_id) ?? []), row.month]);
  }
  return months;
}
