import type { Pace } from '@activity-insights/plugin-activity-common';
import { addDays } from './localDates';

/** Where an event lies with respect to working hours; the first is inside, the others outside. */
export const paceParts = ['inside', 'evening', 'weekend', 'night'] as const;

export type PacePart = (typeof paceParts)[number];

/** The parts outside of working hours, as they are stacked. */
export const outsideParts = ['evening', 'weekend', 'night'] as const;

/** One or several neighbouring weeks. */
export interface PaceSpan extends Record<PacePart, number> {
  /** First and last day, both included, `YYYY-MM-DD`; cut at the ends of the range. */
  first: string;
  last: string;
  /** Of all four parts. */
  total: number;
}

/**
 * Weeks as at most so many columns: neighbours are taken together where there are more of them, the same number in each column
 * but the first, so that the columns end with the range.
 *
 * @param weeks - consecutive, the oldest first
 * @param range - first and last day of the answer
 */
export function paceSpans(
  weeks: Pace['weeks'],
  range: { first: string; last: string },
  most: number,
): PaceSpan[] {
  const size = Math.max(1, Math.ceil(weeks.length / Math.max(1, most)));
  const spans: PaceSpan[] = [];
  for (let end = weeks.length; end > 0; end -= size) {
    spans.unshift(spanOf(weeks.slice(Math.max(0, end - size), end), range));
  }
  return spans;
}

function spanOf(
  weeks: Pace['weeks'],
  range: { first: string; last: string },
): PaceSpan {
  const sum = (part: PacePart) =>
    weeks.reduce((total, week) => total + week[part], 0);
  const counts = {
    inside: sum('inside'),
    evening: sum('evening'),
    weekend: sum('weekend'),
    night: sum('night'),
  };
  const monday = weeks[0].start;
  const sunday = addDays(weeks[weeks.length - 1].start, 6);
  return {
    ...counts,
    first: monday < range.first ? range.first : monday,
    last: sunday > range.last ? range.last : sunday,
    total: Object.values(counts).reduce((left, right) => left + right, 0),
  };
}

/** Which part of a span lies outside working hours, 0 to 1; 0 of nothing. */
export function outsideShare(span: PaceSpan): number {
  return span.total === 0 ? 0 : 1 - span.inside / span.total;
}
