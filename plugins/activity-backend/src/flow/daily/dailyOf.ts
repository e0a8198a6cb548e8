import type { FlowDay } from '@activity-insights/plugin-activity-common';
import { endOfDay } from '../../past/historyDays';
import { cumulativeOfDays } from '../cumulative/cumulativeOfDays';
import { daysOfPeriod } from '../days/daysOfPeriod';
import type { FlowDayRow } from '../days/FlowDayRow';
import type { ItemFact } from '../facts/ItemFact';
import type { FlowPeriod } from '../select/Selection';
import { RecentlyDone } from './RecentlyDone';

/** What the days of a project are made from. */
export interface DailySource {
  /** All up to the last day of the period, in any order; several of one day are added up. */
  rows: readonly FlowDayRow[];
  /** What was done from 30 days before the first day on; more does no harm. */
  finished: readonly Pick<ItemFact, 'doneAt' | 'cycleMs' | 'estimate'>[];
  /** Distinct people by date, `YYYY-MM-DD`; null where hidden. Missing dates are null as well. */
  contributors?: ReadonlyMap<string, number | null>;
  period: FlowPeriod;
  /** IANA name; the one that the rows are of. */
  zone: string;
}

const velocityDays = 7;
const cycleTimeDays = 30;

const nothing = { arrived: 0, completed: 0 };

/** A project in numbers on every local day that a period touches, whole days, up to today; today is partial. */
export function dailyOf({
  rows,
  finished,
  contributors,
  period,
  zone,
}: DailySource): FlowDay[] {
  const days = daysOfPeriod(period, zone);
  const ofDays = countsByDay(rows);
  const velocity = new RecentlyDone(finished);
  const cycleTime = new RecentlyDone(finished);
  return cumulativeOfDays(rows, period, zone).map((point, index) => {
    const day = days[index];
    const end = endOfDay(day, zone);
    velocity.moveTo(endOfDay(day - velocityDays, zone), end);
    cycleTime.moveTo(endOfDay(day - cycleTimeDays, zone), end);
    const { arrived, completed } = ofDays.get(day) ?? nothing;
    const { date, arrived: total, done, wip } = point;
    return {
      ...{ date, arrived, completed, total, done, wip },
      completion: total === 0 ? null : done / total,
      velocity: velocity.amount(),
      cycleTime: cycleTime.cycleTime(),
      contributors: contributors?.get(date) ?? null,
      partial: end > period.now,
    };
  });
}

function countsByDay(
  rows: readonly FlowDayRow[],
): ReadonlyMap<number, typeof nothing> {
  const days = new Map<number, typeof nothing>();
  for (const { day, arrived, completed } of rows) {
    const known = days.get(day) ?? nothing;
    days.set(day, {
      arrived: known.arrived + arrived,
      completed: known.completed + completed,
    });
  }
  return days;
}
