import { dayMs } from './durations';

/** Days since 1970-01-01 of a local time (milliseconds as if the zone were UTC). */
export function dayOfWall(wall: number): number {
  return Math.floor(wall / dayMs);
}

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The day number of a `YYYY-MM-DD`, or undefined if the calendar has no such date. */
export function dayOfDate(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return undefined;
  const day = dayOfWall(at);
  return dateOfDay(day) === date ? day : undefined;
}

/** 0 is Monday. The first of January 1970 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
