import {
  bucketsOfMonth,
  monthOfBucket,
  type MonthDays,
} from '../../rollups/months';
import { grainsOf, authorGrain, authorlessGrain } from '../../rollups/grains';
import { groupBy } from '../../rollups/groupBy';
import { unpackCounts } from '../../rollups/packedCounts';
import { readyRanges, type BucketRange } from '../../rollups/readyRanges';
import {
  splitSegments,
  type CountedStretch,
} from '../../rollups/splitSegments';
import type { Selection } from '../../scope/Selection';
import type { Clock } from '../../time/ClockStretches';
import type { Segment } from '../../time/Segment';
import type { Tx } from '../Database';
import { kindOf } from '../eventKinds';

/** The part of a selection that is counted beforehand. */
export interface RollupPart {
  scopeId: number;
  grains: number[];
  stretches: CountedStretch[];
}

/** Cuts a selection into what is counted beforehand and what has to be read from events; either may be nothing. */
export async function splitByRollup(
  tx: Tx,
  selection: Selection,
): Promise<{ counted?: RollupPart; rest?: Selection }> {
  const { rollup, segments, types } = selection;
  if (!rollup) return { rest: selection };
  const grainsByClock = (clock: Clock) =>
    grainsOf(clock, types, rollup.sources, kindOf);
  const { scopeId } = rollup;
  const ready = await readReadyRanges(
    tx,
    scopeId,
    segments.filter(
      ({ clock, unit }) => unit === 'bucket' && grainsByClock(clock),
    ),
  );
  const { counted, rest } = splitSegments(
    segments,
    ready,
    clock => grainsByClock(clock) !== undefined,
  );
  const clocks = new Set(counted.map(({ clock }) => clock));
  return {
    counted:
      counted.length === 0
        ? undefined
        : {
            scopeId,
            grains: [...clocks].flatMap(clock => grainsByClock(clock) ?? []),
            stretches: counted,
          },
    rest: rest.length === 0 ? undefined : { ...selection, segments: rest },
  };
}

/** The buckets within segments for which the counts of a wide scope are exact. */
export async function readReadyRanges(
  tx: Tx,
  scopeId: number,
  segments: readonly Segment[],
): Promise<BucketRange[]> {
  const stretches = segments.flatMap(segment => segment.stretches);
  if (stretches.length === 0) return [];
  const months: [number, number] = [
    monthOfBucket(lowest(stretches)),
    monthOfBucket(highest(stretches)),
  ];
  const slices = await tx('rollup_slices')
    .where({ scope_id: scopeId })
    .whereBetween('month', months)
    .orderBy('month')
    .select<{ month: number }[]>('month');
  const marks = await tx('rollup_marks')
    .where({ scope_id: scopeId })
    .whereBetween('month', months)
    .distinct<MonthDays[]>('month', 'from_day as fromDay', 'to_day as toDay');
  return readyRanges(
    slices.map(({ month }) => month),
    marks,
  );
}

function lowest(ranges: readonly BucketRange[]): number {
  return ranges.reduce((low, { from }) => Math.min(low, from), Infinity);
}

function highest(ranges: readonly BucketRange[]): number {
  return ranges.reduce((high, { to }) => Math.max(high, to), -Infinity);
}

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
