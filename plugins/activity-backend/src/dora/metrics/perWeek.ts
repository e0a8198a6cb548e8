import { dayMs } from '../../time/durations';

const weekMs = 7 * dayMs;

/**
 * How many a week: from the beginning of the period, or from the first known deployment if that is later, until the end, or now if that
 * is earlier. Null of less than a week, of which nobody knows how it would have gone on.
 *
 * @param firstAt - when the first known deployment ended
 */
export function perWeek(
  count: number,
  { from, to, now }: { from: number; to: number; now: number },
  firstAt: number,
): number | null {
  const known = Math.min(to, now) - Math.max(from, firstAt);
  return known < weekMs ? null : count / (known / weekMs);
}
