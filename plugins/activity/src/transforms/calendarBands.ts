import type { Calendar } from '@activity-insights/plugin-activity-common';
import { toDayNumber, toLocalDate, weekdayOf } from './localDates';

/** A local day, its count, and how many people it is of where that may be known. */
export type CalendarDay = Calendar['days'][number];

/** A week as a column of seven days from Monday; days outside the range are missing. */
export interface CalendarWeek {
  /** Date of its Monday, `YYYY-MM-DD`. */
  monday: string;
  days: (CalendarDay | undefined)[];
}

/** Weeks that are drawn side by side, with the months that begin in them. */
export interface CalendarBand {
  weeks: CalendarWeek[];
  months: { column: number; month: string }[];
}

/** The weeks of a range of consecutive days. */
export function calendarWeeks(days: readonly CalendarDay[]): CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (const day of days) {
    const dayNumber = toDayNumber(day.date);
    const weekday = weekdayOf(dayNumber);
    if (weeks.length === 0 || weekday === 0) {
      const monday = toLocalDate(dayNumber - weekday);
      weeks.push({ monday, days: Array(7).fill(undefined) });
    }
    weeks[weeks.length - 1].days[weekday] = day;
  }
  return weeks;
}

/**
 * Stacks the weeks of a range in bands of at most `weeksPerBand`, about equally long. A month is named over the
 * column of the week that holds its first day, and over the first column of a band.
 *
 * @param monthColumns - how many columns the name of a month needs
 */
export function calendarBands(
  days: readonly CalendarDay[],
  weeksPerBand: number,
  monthColumns: number,
): CalendarBand[] {
  const weeks = calendarWeeks(days);
  const count = Math.ceil(weeks.length / weeksPerBand);
  const length = Math.ceil(weeks.length / count);
  return Array.from({ length: count }, (_, index) => {
    const band = weeks.slice(index * length, (index + 1) * length);
    return { weeks: band, months: monthsOf(band, monthColumns) };
  }).filter(band => band.weeks.length > 0);
}

/** Names need room: the month that a band begins in gives way to the next one, if that begins too soon after it. */
function monthsOf(
  weeks: CalendarWeek[],
  monthColumns: number,
): { column: number; month: string }[] {
  const months: { column: number; month: string }[] = [];
  weeks.forEach((week, column) => {
    const present = week.days.filter(day => day !== undefined);
    const month = present[present.length - 1].date.slice(0, 7);
    if (months.at(-1)?.month !== month) months.push({ column, month });
  });
  const isCrowded = months.length > 1 && months[1].column < monthColumns;
  return isCrowded ? months.slice(1) : months;
}
