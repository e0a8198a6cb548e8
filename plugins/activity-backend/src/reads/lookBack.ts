import type { ValueCount } from './counts';

/** However much happens, a week is looked at: most of what is chosen from comes back every week. */
const fewestDays = 7;

/**
 * How far back there are no more than so many events, in whole days.
 *
 * @param counts - events by day, as days since 1970-01-01; in any order
 * @param end - the day after the last one
 * @returns the first of the days: one of a week at least, else the first day that anything is known of
 */
export function lookBack(
  counts: readonly ValueCount[],
  end: number,
  most: number,
): number {
  const byDay = new Map<number, number>();
  for (const { value, count } of counts) {
    byDay.set(value, (byDay.get(value) ?? 0) + count);
  }
  const newestFirst = [...byDay].sort(([a], [b]) => b - a);
  let sum = 0;
  let first = end - fewestDays;
  for (const [day, count] of newestFirst) {
    sum += count;
    if (sum > most) break;
    first = Math.min(first, day);
  }
  return first;
}
