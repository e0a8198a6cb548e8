import { daysOfPeriod } from '../days/daysOfPeriod';
import type { FlowDayRow } from '../days/FlowDayRow';
import type { FlowPeriod } from '../select/Selection';
import { toCumulativePoint, type CumulativePoint } from './toCumulativePoint';

/**
 * The same as `cumulativeOf`, from what each day adds.
 *
 * @param rows - all up to the last day of the period, in any order; several of one day are added up
 * @param zone - IANA name; the one that the rows are of
 */
export function cumulativeOfDays(
  rows: readonly FlowDayRow[],
  period: FlowPeriod,
  zone: string,
): CumulativePoint[] {
  const inOrder = [...rows].sort((one, other) => one.day - other.day);
  const sums = { arrived: 0, started: 0, done: 0, wip: 0 };
  let next = 0;
  return daysOfPeriod(period, zone).map(day => {
    while (next < inOrder.length && inOrder[next].day <= day) {
      const row = inOrder[next];
      sums.arrived += row.arrived;
      sums.started += row.started;
      sums.done += row.completed;
      sums.wip += row.progressIn - row.progressOut;
      next += 1;
    }
    return toCumulativePoint(day, sums);
  });
}
