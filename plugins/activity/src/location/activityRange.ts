import { addDays, isLocalDate } from '../transforms/localDates';

/** The ranges that end today, in days. 90 stands for the default of the backend: 91 days, which is 13 whole weeks. */
export const lastDays = [7, 30, 90, 180, 365] as const;

/** @public */
export type LastDays = (typeof lastDays)[number];

/** A range that moves with the clock, or a fixed one with both its days included. */
export type ActivityRange =
  | { kind: 'last'; days: LastDays }
  | { kind: 'dates'; first: string; last: string };

export const defaultRange: ActivityRange = { kind: 'last', days: 90 };

/** Reads `30d` or `2026-01-01..2026-03-31`; anything else is the default range. */
export function parseRange(text: string | null): ActivityRange {
  const days = lastDays.find(count => text === `${count}d`);
  if (days) return { kind: 'last', days };
  const [first, last, rest] = (text ?? '').split('..');
  if (rest === undefined && isLocalDate(first) && isLocalDate(last)) {
    if (first <= last) return { kind: 'dates', first, last };
  }
  return defaultRange;
}

/** The reverse of {@link parseRange}; undefined for the default range. */
export function formatRange(range: ActivityRange): string | undefined {
  if (range.kind === 'dates') return `${range.first}..${range.last}`;
  return range.days === 90 ? undefined : `${range.days}d`;
}

/** First and last day of a range, both included. */
export function daysOfRange(
  range: ActivityRange,
  today: string,
): { first: string; last: string } {
  if (range.kind === 'dates') return { first: range.first, last: range.last };
  const days = range.days === 90 ? 91 : range.days;
  return { first: addDays(today, 1 - days), last: today };
}

/** The next wider range that ends today, or undefined if the range is as wide as the widest of them. */
export function widerRange(
  range: ActivityRange,
  today: string,
): ActivityRange | undefined {
  const { first } = daysOfRange(range, today);
  const days = lastDays.find(
    count => daysOfRange({ kind: 'last', days: count }, today).first < first,
  );
  return days && { kind: 'last', days };
}
