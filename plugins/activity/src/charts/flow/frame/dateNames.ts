import { DateTime } from 'luxon';
import { formatMonth, formatShortDate } from '../../../transforms/format';
import { dateTicks } from '../scales/dateTicks';
import type { Scale } from '../scales/scale';

/** How much room a short date takes, with what keeps it from the next, in CSS pixels. */
const nameWidth = 58;

/**
 * The local days that an axis of time names, and where they begin.
 *
 * @param days - the first and the last of the axis, `YYYY-MM-DD`
 * @param zone - an IANA zone
 * @param x - of UTC epoch milliseconds
 * @param room - width of the axis in CSS pixels
 */
export function dateNames(
  days: { first: string; last: string },
  zone: string,
  x: Scale,
  room: number,
): { x: number; name: string }[] {
  const most = Math.max(1, Math.floor(room / nameWidth));
  return dateTicks(days.first, days.last, most).map(date => ({
    x: x(DateTime.fromISO(date, { zone }).toMillis()),
    name: dayName(date, days),
  }));
}

/** `4 Nov`; of a first day of a year that year, too, where the axis spans two of them. */
export function dayName(
  date: string,
  { first, last }: { first: string; last: string },
): string {
  const isLong = first.slice(0, 4) !== last.slice(0, 4);
  return isLong && date.endsWith('-01')
    ? formatMonth(date.slice(0, 7), false)
    : formatShortDate(date, date.slice(0, 4));
}
