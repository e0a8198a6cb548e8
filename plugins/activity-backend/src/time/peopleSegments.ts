import { endOfBuckets, firstBucket } from './bucketBounds';
import { clipSegments } from './clipSegments';
import { farthestOffsetMs, quarterMs } from './durations';
import { joinStretches } from './joinStretches';
import { bucketStretch, type Segment } from './Segment';

/** No clock is farther from UTC than this, in buckets. */
const farthest = farthestOffsetMs / quarterMs;

/**
 * The same time, for questions about who was active at all and not about local time: in fewer stretches, without offsets. By
 * the clocks of authors only the ends of a range are uncertain: what occurred longer after its beginning, and before its end,
 * than any clock differs is in the range by every clock.
 */
export function peopleSegments(segments: readonly Segment[]): Segment[] {
  const joined = joinStretches([...segments]).map(withoutOffsets);
  const inner = joined
    .filter(({ clock, unit }) => clock === 'author' && unit === 'bucket')
    .flatMap(({ stretches }) => stretches)
    .map(({ from, to }) => ({ from: from + farthest, to: to - farthest }))
    .filter(({ from, to }) => from < to);
  if (inner.length === 0) return joined;
  const byMoment: Segment = {
    clock: 'utc',
    unit: 'bucket',
    stretches: inner.map(({ from, to }) =>
      bucketStretch('utc', { from, to, offset: 0 }),
    ),
  };
  const outer = inner.map(({ from }, index) => ({
    from: index === 0 ? firstBucket : inner[index - 1].to,
    to: from,
  }));
  outer.push({ from: inner[inner.length - 1].to, to: endOfBuckets });
  const rest = outer
    .flatMap(({ from, to }) => clipSegments(joined, from, to))
    .filter(({ stretches }) => stretches.length > 0);
  return [byMoment, ...rest];
}

function withoutOffsets(segment: Segment): Segment {
  // By the clock of the author an offset is that of the stored time, and part of what is compared.
  if (segment.clock === 'author') return segment;
  return {
    ...segment,
    stretches: segment.stretches.map(stretch => ({ ...stretch, offset: 0 })),
  };
}
