const millisecondsOfDay = 86_400_000;

/*
 * Local dates are strings (`YYYY-MM-DD`) or numbers of days since 1970-01-01. They are never turned into instants of
 * the browser's zone: there, some days have no midnight.
 */

/** Whether a text is a date of the calendar between 1970 and 2100. */
export function isLocalDate(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  if (text < '1970-01-01' || text > '2100-12-31') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && toLocalDate(time / millisecondsOfDay) === text;
}

/** Days since 1970-01-01. */
export function toDayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;
}

/** The date that many days after 1970-01-01. */
export function toLocalDate(dayNumber: number): string {
  return new Date(dayNumber * millisecondsOfDay).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return toLocalDate(toDayNumber(date) + days);
}

/** 0 is Monday. The first day of 1970 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
