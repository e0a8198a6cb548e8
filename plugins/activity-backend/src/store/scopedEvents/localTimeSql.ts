import { cellsPerWeek, epochCell } from '../../time/hourOfWeek';
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

/** Hours since the epoch and the weeks added. */
function wholeHours({ unit }: Segment, time: string, offset: string): string {
  const perHour = unit === 'bucket' ? hourMs / quarterMs : hourMs;
  const added = weeksAdded * cellsPerWeek * perHour;
  return `((${time} + ${offset} + ${added}) / ${perHour})`;
}
