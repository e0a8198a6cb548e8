import type {
  Calendar,
  EventClass,
} from '@activity-insights/plugin-activity-common';
import { dayOfDate } from '../time/dayNumbers';
import type { DayPeople, ValueCount } from './counts';
import { tally, type Tally } from './tally';

/**
 * One entry for each date, with and without events.
 *
 * @param counts - by local day, as days since 1970-01-01
 * @param people - who was active on which day; undefined leaves contributors out
 */
export function fillDays(
  dates: string[],
  counts: ValueCount[],
  people: DayPeople[] | undefined,
  include: readonly EventClass[],
): Tally & Pick<Calendar, 'days'> {
  const countByDay = new Map<number, number>();
  const sums = tally(counts, include, ({ value: day, count }) => {
    countByDay.set(day, (countByDay.get(day) ?? 0) + count);
  });
  const contributorsByDay = new Map(
    people?.map(({ day, contributors }) => [day, contributors]),
  );
  const days = dates.map(date => {
    const day = dayOfDate(date) ?? NaN;
    const contributors = people ? contributorsByDay.get(day) ?? 0 : null;
    return { date, count: countByDay.get(day) ?? 0, contributors };
  });
  return { ...sums, days };
}
