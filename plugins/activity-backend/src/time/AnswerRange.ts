import { InputError } from '@backstage/errors';
import { placeOf, type AnswerZone } from './AnswerZone';
import { dayOfWall } from './dayNumbers';
import { instantOfWall } from './instantOfWall';
import { parseMoment } from './parseMoment';
import { dayMs } from './durations';
import { zoneOffset } from './zoneOffset';

/**
 * A half-open range, [from, to), in milliseconds: UTC epoch where the zone is a place, local wall time (as if it were
 * UTC) where the zone is `author`.
 */
export interface AnswerRange {
  from: number;
  to: number;
}

const defaultDays = 91;
const mostYears = 30;

/**
 * Reads the `from` and `to` parameters: ISO instants, or dates and date-times of the answer's zone. A missing `to` is
 * the next local midnight, a missing `from` is 91 local days before `to`. In the zone `author` an instant counts as
 * the wall time that it is written with.
 *
 * @param now - UTC epoch milliseconds
 * @throws InputError naming the parameter
 */
export function parseRange(
  parameters: { from?: string; to?: string },
  zone: AnswerZone,
  now: number,
): AnswerRange {
  const to = readMoment('to', parameters.to, zone) ?? nextMidnight(zone, now);
  const from =
    readMoment('from', parameters.from, zone) ?? daysBefore(zone, to);
  if (from >= to) {
    const end = parameters.to ?? 'the next midnight, which is its default';
    throw new InputError(
      `Invalid 'from': ${parameters.from} is not before 'to', ${end}`,
    );
  }
  // By the calendar: 30 local years may be some minutes more than 30 years of UTC where the zone has moved meanwhile.
  const isTooLong =
    onWall(zone, to) > yearsAfter(onWall(zone, from), mostYears);
  if (isTooLong && to > yearsAfter(from, mostYears)) {
    throw new InputError(
      `Invalid 'from' and 'to': the range is longer than ${mostYears} years`,
    );
  }
  return { from, to };
}

/**
 * The range of equal length before: as long by the zone's clock, so that as many whole local days come before whole local
 * days, whatever the clock did meanwhile.
 */
export function rangeBefore(
  { from, to }: AnswerRange,
  zone: AnswerZone,
): AnswerRange {
  const length = onWall(zone, to) - onWall(zone, from);
  return { from: onClock(zone, onWall(zone, from) - length), to: from };
}

function readMoment(
  name: string,
  text: string | undefined,
  zone: AnswerZone,
): number | undefined {
  if (text === undefined) return undefined;
  const moment = parseMoment(text);
  if (!moment) {
    throw new InputError(
      `Invalid '${name}': '${text}' is neither a date such as 2026-03-01 nor an ISO instant such as 2026-03-01T09:00:00Z of the years 1000 to 9999`,
    );
  }
  if (zone.kind === 'author') return moment.wall;
  return moment.offset === undefined
    ? instantOfWall(zone.name, moment.wall)
    : moment.wall - moment.offset;
}

function nextMidnight(zone: AnswerZone, now: number): number {
  const wall = now + zoneOffset(placeOf(zone), now);
  return onClock(zone, (dayOfWall(wall) + 1) * dayMs);
}

function daysBefore(zone: AnswerZone, to: number): number {
  return onClock(zone, onWall(zone, to) - defaultDays * dayMs);
}

function onWall(zone: AnswerZone, at: number): number {
  return zone.kind === 'author' ? at : at + zoneOffset(zone.name, at);
}

function onClock(zone: AnswerZone, wall: number): number {
  return zone.kind === 'author' ? wall : instantOfWall(zone.name, wall);
}

function yearsAfter(at: number, years: number): number {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}
