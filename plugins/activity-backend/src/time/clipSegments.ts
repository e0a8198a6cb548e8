import type { Segment } from './Segment';

/** What segments have in the UTC buckets [low, high). */
export function clipSegments(
  segments: Segment[],
  low: number,
  high: number,
): Segment[] {
  return segments.map(segment => ({
    ...segment,
    stretches: segment.stretches
      .map(stretch => ({
        ...stretch,
        lowBucket: Math.max(stretch.lowBucket, low),
        highBucket: Math.min(stretch.highBucket, high),
      }))
      .filter(({ lowBucket, highBucket }) => lowBucket < highBucket),
  }));
}
