/** Quarters of an hour in a week. */
export const quartersPerWeek = 672;

/** Monday 00:00 of the epoch's week was 72 hours before the epoch, a Thursday. */
export const epochQuarter = 288;

/**
 * The local week that a local quarter of an hour lies in.
 *
 * @param quarter - counted from 1970-01-01
 * @returns weeks since Monday 1969-12-29, and the quarter of that week, 0 to 671
 */
export function weekOfQuarter(quarter: number): {
  week: number;
  quarter: number;
} {
  const fromMonday = quarter + epochQuarter;
  const week = Math.floor(fromMonday / quartersPerWeek);
  return { week, quarter: fromMonday - week * quartersPerWeek };
}

/** The day number of the Monday on which a week begins, see `dateOfDay`. */
export function mondayOfWeek(week: number): number {
  return week * 7 - 3;
}

/** The week of a day number. */
export function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** `2026-W01` as ISO 8601 counts: the first week of a year is the one with its first Thursday. */
export function isoWeekLabel(week: number): string {
  const thursday = mondayOfWeek(week) + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  const first = Math.floor((Date.UTC(year, 0, 4) / 86_400_000 + 3) / 7);
  return `${year}-W${String(week - first + 1).padStart(2, '0')}`;
}
