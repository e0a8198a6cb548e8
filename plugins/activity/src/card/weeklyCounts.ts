import type { CalendarDay } from '../transforms/calendarCells';

/** Seven days that follow each other, from any weekday on. */
export interface WeekCount {
  /** `YYYY-MM-DD`, both included. */
  first: string;
  last: string;
  count: number;
}

/** Sums days by seven, from the first day on; days that are left at the end are a shorter week. */
export function weeklyCounts(days: readonly CalendarDay[]): WeekCount[] {
  const weeks: WeekCount[] = [];
  days.forEach(({ date, count }, index) => {
    if (index % 7 === 0) weeks.push({ first: date, last: date, count: 0 });
    const week = weeks[weeks.length - 1];
    week.last = date;
    week.count += count;
  });
  return weeks;
}
