import type { MonthDays } from '../../rollups/months';
import { monthOfBucket } from '../../rollups/months';
import { readyRanges, type BucketRange } from '../../rollups/readyRanges';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** The buckets around those of a selection for which the counts of its wide scope are exact; none if it has no wide scope. */
export async function readReadyRanges(
  tx: Tx,
  { rollup, segments }: Pick<Selection, 'rollup' | 'segments'>,
): Promise<BucketRange[]> {
  const stretches = segments.flatMap(segment => segment.stretches);
  if (!rollup || stretches.length === 0) return [];
  const low = stretches.reduce((l, s) => Math.min(l, s.lowBucket), Infinity);
  const high = stretches.reduce((h, s) => Math.max(h, s.highBucket), -Infinity);
  const months = [rollup.scopeId, monthOfBucket(low), monthOfBucket(high)];
  const rows = await readRows<MonthDays | { month: number; fromDay: null }>(
    tx,
    {
      text: `
        SELECT month, NULL AS "fromDay", NULL AS "toDay" FROM rollup_slices
        WHERE scope_id = ? AND month BETWEEN ? AND ?
        UNION ALL
        SELECT DISTINCT month, from_day, to_day FROM rollup_marks
        WHERE scope_id = ? AND month BETWEEN ? AND ?`,
      bindings: [...months, ...months],
    },
  );
  const counted = rows.filter(({ fromDay }) => fromDay === null);
  const marks = rows.filter((row): row is MonthDays => row.fromDay !== null);
  return readyRanges(
    counted.map(({ month }) => month).sort((a, b) => a - b),
    marks,
  );
}
