import { dayMs } from '../time/durations';
import { instantOfWall } from '../time/instantOfWall';
import { mondayOfWeek, weekOfDay } from '../time/weekOfQuarter';

/** A range of local days, both included, as days since 1970-01-01. */
export interface DayRange {
  from: number;
  to: number;
}

/** The last days of the intervals of a range, in order: every day, or the Sundays and the last day. */
export function lastDays(
  { from, to }: DayRange,
  interval: 'day' | 'week',
): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day += 1) {
    const end =
      interval === 'day' ? day : Math.min(to, mondayOfWeek(weekOfDay(day)) + 6);
    days.push(end);
    day = end;
  }
  return days;
}

/** When a local day ends, in UTC epoch milliseconds: the midnight after it, or what is left of it where the clock skips that. */
export function endOfDay(day: number, zone: string): number {
  return instantOfWall(zone, (day + 1) * dayMs);
}
