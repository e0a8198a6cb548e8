import { InputError } from '@backstage/errors';
import { dayMs } from '../../time/durations';
import { instantOfWall } from '../../time/instantOfWall';
import { parseMoment } from '../../time/parseMoment';

/**
 * Reads a moment of the past: an instant, or a day or a local time of a zone. A day means its end, or now on the day that is not over.
 *
 * @param zone - IANA name
 * @param now - UTC epoch milliseconds
 * @returns UTC epoch milliseconds
 * @throws InputError for what is none, and for what is still to come
 */
export function readMoment(text: string, zone: string, now: number): number {
  const moment = parseMoment(text);
  if (!moment) {
    throw new InputError(
      `Invalid 'asOf': '${text}' is neither a day such as 2026-03-01 nor an ISO instant`,
    );
  }
  const { wall, offset } = moment;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const begin =
    offset === undefined ? instantOfWall(zone, wall) : wall - offset;
  if (begin > now) {
    throw new InputError(`Invalid 'asOf': ${text} is still to come`);
  }
  return isDay ? Math.min(instantOfWall(zone, wall + dayMs) - 1, now) : begin;
}
