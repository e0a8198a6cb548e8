import { DateTime } from 'luxon';
import { toLocalDate } from './localDates';

/*
 * The one place that turns numbers and times into text. The words of the tab are English, so are its numbers; times
 * are on the 24-hour clock. Dates come as local dates and are shown as they are, whatever the browser's zone.
 */
const locale = 'en-GB';
const wholeNumber = new Intl.NumberFormat(locale);
const percentage = new Intl.NumberFormat(locale, {
  style: 'percent',
  maximumFractionDigits: 1,
});

function dateFormat(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: 'UTC',
  });
  return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
}

/** The first Monday of 1970, and the six days after it. */
const mondayFirst = Array.from({ length: 7 }, (_, day) => toLocalDate(4 + day));

/** `Monday` first. */
export const weekdayNames: readonly string[] = mondayFirst.map(
  dateFormat({ weekday: 'long' }),
);

/** `Mon` first. */
export const shortWeekdayNames: readonly string[] = mondayFirst.map(
  dateFormat({ weekday: 'short' }),
);

/** `1,284` */
export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** `6.7%` for 86 of 1284; nothing of nothing is `0%`. */
export function formatShare(part: number, whole: number): string {
  return percentage.format(whole === 0 ? 0 : part / whole);
}

/** `4 Nov 2026` of `2026-11-04` */
export const formatDate = dateFormat({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

const longDate = dateFormat({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `Wednesday 4 November 2026` of `2026-11-04`; the comma that some engines put behind the weekday is left out. */
export function formatLongDate(date: string): string {
  return longDate(date).replace(',', '');
}

const shortMonth = dateFormat({ month: 'short' });

/** `Nov` of `2026-11`, `Jan 2027` of `2027-01`: a new year is named where it begins, or if asked for. */
export function formatMonth(month: string, withYear: boolean): string {
  const name = shortMonth(`${month}-01`);
  return withYear || month.endsWith('-01')
    ? `${name} ${month.slice(0, 4)}`
    : name;
}

/** `09:00`; the end of the day is `24:00`. */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** `10:42` of an instant, in an IANA zone. */
export function formatTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat('HH:mm');
}

/** The local date of an instant in an IANA zone, or of a date-time that is local already. */
export function localDatePart(time: string, zone: string): string {
  const isInstant = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time);
  const local = DateTime.fromISO(time, { zone: isInstant ? zone : 'utc' });
  return (local.isValid && local.toISODate()) || time.slice(0, 10);
}

/** `just now`, `4 min ago`, `3 h ago`, `2 d ago`, by whole units that have passed. */
export function formatAge(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${formatCount(Math.floor(minutes / (24 * 60)))} d ago`;
}
