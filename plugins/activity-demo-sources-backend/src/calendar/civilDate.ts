/** A local date as the number of days since 1970-01-01, whatever the zone. */
export type Day = number;

export const dayMs = 86_400_000;

/** @param month - from 1 */
export function dayNumber(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * dayMs).getUTCMonth() + 1;
}

/** `yyyy-MM-dd`. */
export function isoDate(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
