/** Quarters of an hour in a day. */
export const bucketsPerDay = 96;

const dayMs = 86_400_000;

/** The UTC day of a bucket, as days since 1970-01-01. */
export function dayOfBucket(bucket: number): number {
  return Math.floor(bucket / bucketsPerDay);
}

/** The UTC month of a day: year * 12 + month - 1. */
export function monthOfDay(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The UTC month of a bucket. */
export function monthOfBucket(bucket: number): number {
  return monthOfDay(dayOfBucket(bucket));
}

/** The first day of a month, as days since 1970-01-01. */
export function firstDayOfMonth(month: number): number {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  const first = new Date(0).setUTCFullYear(
    Math.floor(month / 12),
    month - Math.floor(month / 12) * 12,
    1,
  );
  return first / dayMs;
}

/** The buckets of a month, half-open. */
export function bucketsOfMonth(month: number): { from: number; to: number } {
  return {
    from: firstDayOfMonth(month) * bucketsPerDay,
    to: firstDayOfMonth(month + 1) * bucketsPerDay,
  };
}

/** Days of one month, both inclusive. */
export interface MonthDays {
  month: number;
  fromDay: number;
  toDay: number;
}

/** Cuts a range of days, both inclusive, at the ends of months. */
export function splitByMonth(fromDay: number, toDay: number): MonthDays[] {
  const parts: MonthDays[] = [];
  for (let day = fromDay; day <= toDay; ) {
    const month = monthOfDay(day);
    const next = firstDayOfMonth(month + 1);
    parts.push({ month, fromDay: day, toDay: Math.min(toDay, next - 1) });
    day = next;
  }
  return parts;
}

/** All days of a month. */
export function wholeMonth(month: number): MonthDays {
  return {
    month,
    fromDay: firstDayOfMonth(month),
    toDay: firstDayOfMonth(month + 1) - 1,
  };
}
