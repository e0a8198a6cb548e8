import { InputError } from '@backstage/errors';
import type { DayRange } from '../../../past/historyDays';
import { dateOfDay, dayOfWall } from '../../../time/dayNumbers';
import { zoneOffset } from '../../../time/zoneOffset';

const defaultDays = 91;

/** How many points an answer may have. */
const mostPoints = 750;

/**
 * The local days that a history is about: the last 91 if nothing else is asked for, and none that is to come.
 *
 * @param asked - days since 1970-01-01, both included
 * @throws InputError that names what is wrong
 */
export function resolveDays(
  asked: Partial<DayRange>,
  {
    interval,
    timezone,
    now,
  }: { interval: 'day' | 'week'; timezone: string; now: number },
): DayRange {
  const today = dayOfWall(now + zoneOffset(timezone, now));
  const to = Math.min(asked.to ?? today, today);
  const from = asked.from ?? to - defaultDays + 1;
  if (from > to) {
    throw new InputError(
      `Invalid 'from': ${dateOfDay(from)} is after 'to', ${dateOfDay(to)}`,
    );
  }
  const points = (to - from + 1) / (interval === 'day' ? 1 : 7);
  if (points > mostPoints) {
    throw new InputError(
      `Invalid 'from': there would be more than ${mostPoints} points by ${interval}`,
    );
  }
  return { from, to };
}
