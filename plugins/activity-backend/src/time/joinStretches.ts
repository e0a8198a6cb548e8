import type { Segment, SegmentStretch } from './Segment';

/**
 * The same time in fewer stretches: those that touch are joined, though their offsets differ. For questions that are not
 * about local time, such as who was active at all.
 */
export function joinStretches(segments: Segment[]): Segment[] {
  return segments.map(segment => {
    const joined: SegmentStretch[] = [];
    for (const stretch of segment.stretches) {
      const last = joined[joined.length - 1];
      if (last?.to === stretch.from) {
        last.to = stretch.to;
        last.highBucket = stretch.highBucket;
      } else {
        joined.push({ ...stretch });
      }
    }
    return { ...segment, stretches: joined };
  });
}
