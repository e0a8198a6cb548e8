import type { AnswerClock } from './AnswerClock';
import type { Range } from './ranges';
import { createLocalClock, dateOf } from '../truth/localClock';

/** Every local date that a range touches, in order. */
export function datesOf(range: Range, { timezone }: AnswerClock): string[] {
  const [first, last] = [range.from, range.to].map((text, index) => {
    // A date stands for its beginning, at which the last day is over already.
    if (!text.includes('T')) return dayNumber(text) - index;
    if (timezone === 'author') {
      return dayNumber(dateOf((Date.parse(`${text}Z`) - index) / 1000));
    }
    const clock = createLocalClock(timezone);
    return dayNumber(
      dateOf(clock(Math.floor((Date.parse(text) - index) / 1000))),
    );
  });
  return Array.from({ length: last - first + 1 }, (_, index) =>
    dateOf((first + index) * 86_400),
  );
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
