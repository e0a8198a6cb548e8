import { authorGrain, authorlessGrain } from '../../rollups/grains';
import { groupBy } from '../../rollups/groupBy';
import { bucketsOfMonth, monthOfBucket } from '../../rollups/months';
import { unpackCounts } from '../../rollups/packedCounts';
import type { BucketRange } from '../../rollups/readyRanges';
import type { Clock } from '../../time/ClockStretches';
import type { Tx } from '../Database';
import type { RollupPart } from './splitByRollup';

/** What is counted in one bucket, in one class value. */
export type OnCount = (
  bucket: number,
  offset: number,
  classBits: number,
  count: number,
) => void;

/** Tells every count of a part. */
export async function sumRollup(
  tx: Tx,
  { scopeId, grains, stretches }: RollupPart,
  onCount: OnCount,
): Promise<void> {
  const rows = await tx('scope_rollup')
    .where({ scope_id: scopeId })
    .whereIn('grain', grains)
    .whereBetween('month', [
      monthOfBucket(lowest(stretches)),
      monthOfBucket(highest(stretches) - 1),
    ])
    .select<{ grain: number; class: number; month: number; counts: Buffer }[]>(
      'grain',
      'class',
      'month',
      'counts',
    );
  const byClock = groupBy(stretches, ({ clock }) => clock);
  for (const ofClock of byClock.values()) {
    ofClock.sort((a, b) => a.from - b.from);
  }
  for (const row of rows) {
    const ofClock = byClock.get(clockOf(row.grain)) ?? [];
    const { from } = bucketsOfMonth(row.month);
    let at = ofClock.findIndex(({ to }) => to > from);
    if (at < 0) continue;
    unpackCounts(row.counts, (position, count) => {
      const bucket = from + position;
      while (at < ofClock.length && ofClock[at].to <= bucket) at += 1;
      const stretch = ofClock[at];
      if (stretch && stretch.from <= bucket) {
        onCount(bucket, stretch.offset, row.class, count);
      }
    });
  }
}

function clockOf(grain: number): Clock {
  if (grain === authorGrain) return 'author';
  return grain === authorlessGrain ? 'utcWithoutAuthor' : 'utc';
}

function lowest(ranges: readonly BucketRange[]): number {
  return ranges.reduce((low, { from }) => Math.min(low, from), Infinity);
}

function highest(ranges: readonly BucketRange[]): number {
  return ranges.reduce((high, { to }) => Math.max(high, to), -Infinity);
}
