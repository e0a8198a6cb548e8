import { bucketsOfMonth, bucketsPerDay, type MonthDays } from './months';

/** Buckets, half-open. */
export interface BucketRange {
  from: number;
  to: number;
}

/**
 * The buckets whose counts are exact: those of counted months without the days that are marked.
 *
 * @param months - in ascending order
 */
export function readyRanges(
  months: readonly number[],
  marks: readonly MonthDays[],
): BucketRange[] {
  const ranges: BucketRange[] = [];
  const add = (from: number, to: number) => {
    const last = ranges[ranges.length - 1];
    if (last?.to === from) last.to = to;
    else if (from < to) ranges.push({ from, to });
  };
  for (const month of months) {
    const days = marks
      .filter(mark => mark.month === month)
      .sort((a, b) => a.fromDay - b.fromDay);
    const { from, to } = bucketsOfMonth(month);
    let next = from;
    for (const { fromDay, toDay } of days) {
      if (fromDay * bucketsPerDay > next) add(next, fromDay * bucketsPerDay);
      next = Math.max(next, (toDay + 1) * bucketsPerDay);
    }
    if (next < to) add(next, to);
  }
  return ranges;
}
