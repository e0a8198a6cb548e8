import { cellsPerWeek, epochCell } from '../../time/hourOfWeek';
import { epochQuarter, quartersPerWeek } from '../../time/weekOfQuarter';
import { hourMs, quarterMs } from '../../time/durations';
import type { Segment } from '../../time/Segment';

/**
 * Whole weeks that are added before dividing, more than any date is before 1970: engines truncate towards zero and give
 * remainders the sign of the dividend, so the arithmetic is done on positive numbers. All of it is 64-bit.
 */
const weeksAdded = 200_000;

/** The time of an event by the segment's clock and in its unit. */
export function clockTime(
  { clock, unit }: Segment,
  rows: { bucket: string; authorBucket: string },
): string {
  if (clock === 'author') {
    return unit === 'bucket'
      ? rows.authorBucket
      : '(e.occurred_at + e.author_offset * 60000)';
  }
  return unit === 'bucket' ? rows.bucket : 'e.occurred_at';
}

/** Hour of the week, 0 to 167. */
export function cellSql(segment: Segment, time: string, offset: string) {
  const hours = wholeHours(segment, time, offset);
  return `((${hours} + ${epochCell}) % ${cellsPerWeek})`;
}

/** Days since 1970-01-01. */
export function daySql(segment: Segment, time: string, offset: string) {
  const hours = wholeHours(segment, time, offset);
  return `(${hours} / 24 - ${weeksAdded * 7})`;
}

/** Local weeks since Monday 1969-12-29, and the quarter of an hour of that week, 0 to 671. */
export function weekSql(segment: Segment, time: string, offset: string) {
  const quarters = `(${wholeQuarters(
    segment,
    time,
    offset,
  )} + ${epochQuarter})`;
  return {
    week: `(${quarters} / ${quartersPerWeek} - ${weeksAdded})`,
    quarterOfWeek: `(${quarters} % ${quartersPerWeek})`,
  };
}

/** Hours since the epoch and the weeks added. */
function wholeHours({ unit }: Segment, time: string, offset: string): string {
  return wholeParts(time, offset, unit === 'bucket' ? 4 : hourMs, cellsPerWeek);
}

/** Quarters of an hour since the epoch and the weeks added. */
function wholeQuarters({ unit }: Segment, time: string, offset: string) {
  const perQuarter = unit === 'bucket' ? 1 : quarterMs;
  return wholeParts(time, offset, perQuarter, quartersPerWeek);
}

function wholeParts(
  time: string,
  offset: string,
  perPart: number,
  partsPerWeek: number,
): string {
  const added = weeksAdded * partsPerWeek * perPart;
  return `((${time} + ${offset} + ${added}) / ${perPart})`;
}
