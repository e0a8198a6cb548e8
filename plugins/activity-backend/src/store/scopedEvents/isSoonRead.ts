import type { Selection } from '../../scope/Selection';
import { bucketsPerDay } from '../../rollups/months';

/**
 * Up to how many days of events are read in less time than it takes to look for an event of everybody. The largest scopes have
 * some ten thousand events a day, and some thousand accounts.
 */
const fewDays = 7;

/** Whether a part of a wide scope is so short that all of its events may be read, to see who was active in it. */
export function isSoonRead({ rollup, segments }: Selection): boolean {
  if (!rollup) return false;
  const buckets = segments
    .flatMap(({ stretches }) => stretches)
    .reduce(
      (sum, { lowBucket, highBucket }) => sum + highBucket - lowBucket,
      0,
    );
  return buckets <= fewDays * bucketsPerDay;
}
