import { DateTime } from 'luxon';
import { addDays, toDayNumber } from './localDates';

/** The days of a half-open range, first and last included. */
export interface AnswerDays {
  first: string;
  last: string;
  days: number;
  /** Weeks that the days touch, a part of a week counted as one. */
  weeks: number;
}

/**
 * The local days of an answer.
 *
 * @param answer - `from` and `to` are instants, or local date-times where the zone is `author`
 */
export function answerDays(answer: {
  from: string;
  to: string;
  timezone: string;
}): AnswerDays {
  const localOf = (time: string) => {
    const isInstant = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time);
    const zone =
      isInstant && answer.timezone !== 'author' ? answer.timezone : 'utc';
    return DateTime.fromISO(time, { zone });
  };
  const first = localOf(answer.from).toISODate() ?? answer.from.slice(0, 10);
  // The range ends before `to`: at midnight, the day that begins there is not in it.
  const last =
    localOf(answer.to).minus({ milliseconds: 1 }).toISODate() ??
    addDays(answer.to.slice(0, 10), -1);
  const days = toDayNumber(last) - toDayNumber(first) + 1;
  return { first, last, days, weeks: Math.ceil(days / 7) };
}
