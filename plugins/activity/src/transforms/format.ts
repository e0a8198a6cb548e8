import { DateTime } from 'luxon';
import { toLocalDate } from './localDates';
import { readerLocale } from './readerLocale';

/*
 * The one place that turns numbers and times into text. The words of the tab are English, so are its numbers and dates, in
 * the reader's own kind of English; times are on the 24-hour clock. Dates come as local dates and are shown as they are,
 * whatever the browser's zone.
 */
const locale = readerLocale(globalThis.navigator?.languages);
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

const decimalFormats = new Map<number, Intl.NumberFormat>();

/** `0.42` with two decimals, `1,284` with none. */
export function formatDecimal(value: number, decimals: number): string {
  let format = decimalFormats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    decimalFormats.set(decimals, format);
  }
  return format.format(value);
}

const compactNumber = new Intl.NumberFormat(locale, {
  notation: 'compact',
  maximumFractionDigits: 1,
});

/** `1.3k` of 1284, `86` of 86: what fits into a cell. */
export function formatCompact(value: number): string {
  return compactNumber.format(value).toLocaleLowerCase(locale);
}

/** `+26` and `−4` (with a minus sign, not a hyphen); `0`, and `0.00` of what is next to nothing, have no sign. */
export function withSign(text: string, value: number): string {
  const isNothing = text !== '' && !/[1-9]/.test(text);
  if (value === 0 || isNothing) return text;
  return `${value > 0 ? '+' : '−'}${text.replace(/^[-−]/, '')}`;
}

/** `4 Nov 2026` of `2026-11-04` */
export const formatDate = dateFormat({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

const shortDate = dateFormat({ day: 'numeric', month: 'short' });

/** `24 Dec to 1 Jan` as a pair; years are named where they differ from `year`. */
export function formatShortDate(date: string, year: string): string {
  return date.startsWith(year) ? shortDate(date) : formatDate(date);
}

const longMonth = dateFormat({ month: 'long', year: 'numeric' });

/** `November 2026` of `2026-11` */
export function formatLongMonth(month: string): string {
  return longMonth(`${month}-01`);
}

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

/** `Nov` of `2026-11`, of every year. */
export function formatMonthName(month: string): string {
  return shortMonth(`${month}-01`);
}

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
