import type { Segment } from '../time/Segment';
import { bucketStretch } from '../time/Segment';
import type { Clock } from '../time/ClockStretches';
import type { BucketRange } from './readyRanges';

/** Buckets by one clock, half-open, that are counted beforehand; local time is bucket plus offset. */
export interface CountedStretch extends BucketRange {
  clock: Clock;
  offset: number;
}

/**
 * Cuts segments into what is counted beforehand and what has to be read from events.
 *
 * @param ready - in order, apart from each other
 * @param isCounted - whether there are counts by this clock
 */
export function splitSegments(
  segments: readonly Segment[],
  ready: readonly BucketRange[],
  isCounted: (clock: Clock) => boolean,
): { counted: CountedStretch[]; rest: Segment[] } {
  const counted: CountedStretch[] = [];
  const rest: Segment[] = [];
  for (const segment of segments) {
    const { clock, unit } = segment;
    if (unit !== 'bucket' || !isCounted(clock)) {
      rest.push(segment);
      continue;
    }
    const left = segment.stretches.flatMap(({ from, to, offset }) => {
      const parts = cutByRanges({ from, to }, ready);
      counted.push(...parts.inside.map(part => ({ ...part, clock, offset })));
      return parts.outside.map(part =>
        bucketStretch(clock, { ...part, offset }),
      );
    });
    if (left.length > 0) rest.push({ ...segment, stretches: left });
  }
  return { counted, rest };
}

function cutByRanges(
  { from, to }: BucketRange,
  ready: readonly BucketRange[],
): { inside: BucketRange[]; outside: BucketRange[] } {
  const inside: BucketRange[] = [];
  const outside: BucketRange[] = [];
  let next = from;
  for (const range of ready) {
    const start = Math.max(range.from, next);
    const end = Math.min(range.to, to);
    if (start >= end) continue;
    if (next < start) outside.push({ from: next, to: start });
    inside.push({ from: start, to: end });
    next = end;
  }
  if (next < to) outside.push({ from: next, to });
  return { inside, outside };
}
