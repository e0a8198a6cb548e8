import type { Clock, ClockStretches } from './ClockStretches';
import type { LocalStretch } from './LocalStretch';
import { farthestAuthorOffsetMs, quarterMs } from './durations';

/**
 * A stretch as the database reads it. `lowBucket` and `highBucket` (half-open, UTC) bound what an index has to give;
 * `from`, `to` and `offset` are in the unit of the segment: buckets, or milliseconds.
 */
export interface SegmentStretch {
  lowBucket: number;
  highBucket: number;
  from: number;
  to: number;
  offset: number;
}

/**
 * Stretches that are read in the same way: by the stored quarter of an hour, which indexes hold, or, where an end or an
 * offset is not on a quarter, by the exact time.
 */
export interface Segment {
  clock: Clock;
  unit: 'bucket' | 'millisecond';
  stretches: SegmentStretch[];
}

/** Cuts stretches into whole quarters and the rest. There is at least one segment, if only an empty one. */
export function toSegments(clocks: ClockStretches[]): Segment[] {
  const segments = clocks.flatMap(({ clock, stretches }) => {
    const whole: SegmentStretch[] = [];
    const exact: SegmentStretch[] = [];
    for (const stretch of stretches) {
      const parts = cutAtQuarters(stretch);
      if (parts.whole) whole.push(bucketStretch(clock, inBuckets(parts.whole)));
      exact.push(...parts.rest.map(rest => exactStretch(clock, rest)));
    }
    return [
      { clock, unit: 'bucket' as const, stretches: whole },
      { clock, unit: 'millisecond' as const, stretches: exact },
    ];
  });
  const filled = segments.filter(segment => segment.stretches.length > 0);
  return filled.length > 0 ? filled : segments.slice(0, 1);
}

function cutAtQuarters(stretch: LocalStretch): {
  whole?: LocalStretch;
  rest: LocalStretch[];
} {
  const start = Math.ceil(stretch.from / quarterMs) * quarterMs;
  const end = Math.floor(stretch.to / quarterMs) * quarterMs;
  if (stretch.offset % quarterMs !== 0 || start >= end) {
    return { rest: [stretch] };
  }
  const rest = [
    { ...stretch, to: start },
    { ...stretch, from: end },
  ].filter(({ from, to }) => from < to);
  return { whole: { ...stretch, from: start, to: end }, rest };
}

/** A stretch of a segment in buckets; all of `stretch` is in buckets. */
export function bucketStretch(
  clock: Clock,
  stretch: LocalStretch,
): SegmentStretch {
  const { from, to } = stretch;
  const margin = clock === 'author' ? farthestAuthorOffsetMs / quarterMs : 0;
  return { ...stretch, lowBucket: from - margin, highBucket: to + margin };
}

function inBuckets({ from, to, offset }: LocalStretch): LocalStretch {
  return {
    from: from / quarterMs,
    to: to / quarterMs,
    offset: offset / quarterMs,
  };
}

function exactStretch(clock: Clock, stretch: LocalStretch): SegmentStretch {
  return { ...bucketBounds(clock, stretch), ...stretch };
}

/** An author's wall time is up to 14 hours from UTC, so the index is asked for that much more. */
function bucketBounds(
  clock: Clock,
  { from, to }: LocalStretch,
): { lowBucket: number; highBucket: number } {
  const margin = clock === 'author' ? farthestAuthorOffsetMs : 0;
  return {
    lowBucket: Math.floor((from - margin) / quarterMs),
    highBucket: Math.ceil((to + margin) / quarterMs),
  };
}
