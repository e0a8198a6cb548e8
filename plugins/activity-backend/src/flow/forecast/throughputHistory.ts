import type { FlowForecast } from '@activity-insights/plugin-activity-common';
import { endOfDay } from '../../past/historyDays';
import { dateOfDay } from '../../time/dayNumbers';
import { daysOfPeriod } from '../days/daysOfPeriod';
import type { FlowDayRow } from '../days/FlowDayRow';
import type { ItemFact } from '../facts/ItemFact';
import { firstAfter } from '../metrics/firstAfter';
import type { FlowPeriod } from '../select/Selection';

type History = FlowForecast['history'];

/**
 * How many items were finished on each whole local day of a period that is over, for forecasts. What happens at midnight is of the day
 * that begins.
 *
 * @param zone - IANA name
 */
export function historyOfFacts(
  facts: readonly Pick<ItemFact, 'doneAt'>[],
  period: FlowPeriod,
  zone: string,
): History {
  const days = wholeDays(period, zone);
  if (days.length === 0) return [];
  const first = endOfDay(days[0] - 1, zone);
  const ends = days.map(day => endOfDay(day, zone));
  const counts = new Array<number>(days.length).fill(0);
  for (const { doneAt } of facts) {
    if (doneAt === null || doneAt < first) continue;
    const index = firstAfter(ends, doneAt);
    if (index < days.length) counts[index] += 1;
  }
  return days.map((day, index) => ({
    date: dateOfDay(day),
    count: counts[index],
  }));
}

/**
 * The same from what each day adds.
 *
 * @param rows - of the days of the period; several of one day are added up, others are passed over
 * @param zone - IANA name; the one that the rows are of
 */
export function historyOfDays(
  rows: readonly Pick<FlowDayRow, 'day' | 'completed'>[],
  period: FlowPeriod,
  zone: string,
): History {
  const counts = new Map<number, number>();
  for (const { day, completed } of rows) {
    counts.set(day, (counts.get(day) ?? 0) + completed);
  }
  return wholeDays(period, zone).map(day => ({
    date: dateOfDay(day),
    count: counts.get(day) ?? 0,
  }));
}

function wholeDays(period: FlowPeriod, zone: string): number[] {
  const end = Math.min(period.to, period.now);
  return daysOfPeriod(period, zone).filter(
    day => endOfDay(day - 1, zone) >= period.from && endOfDay(day, zone) <= end,
  );
}
