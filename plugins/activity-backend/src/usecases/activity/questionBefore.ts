import { parseRange, rangeBefore } from '../../time/AnswerRange';
import { parseZone } from '../../time/AnswerZone';
import { formatMoment } from '../../time/formatMoment';
import type { ActivityQuestion } from './ActivityQuestion';

/**
 * The same question about the range of equal length before that of its answer.
 *
 * @param answer - says which zone and range the question was about
 */
export function questionBefore<T extends ActivityQuestion>(
  question: T,
  answer: { timezone: string; from: string; to: string },
): T {
  const { timezone } = answer;
  // A range that both ends are given of needs to know neither the time nor a zone to fall back on.
  const zone = parseZone(timezone, 'UTC');
  const before = rangeBefore(parseRange(answer, zone, 0), zone);
  return {
    ...question,
    timezone,
    from: formatMoment(before.from, zone),
    to: formatMoment(before.to, zone),
  };
}
