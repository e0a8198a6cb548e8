import type { AnswerRange } from './AnswerRange';
import type { AnswerZone } from './AnswerZone';
import { clockStretches } from './ClockStretches';
import { dayOfWall } from './dayNumbers';
import { instantOfWall } from './instantOfWall';
import { localDates } from './localDates';
import { dayMs } from './durations';
import { zoneOffset } from './zoneOffset';

/** How many local days the range consists of, or undefined if it cuts one. */
export function wholeLocalDays(
  range: AnswerRange,
  zone: AnswerZone,
): number | undefined {
  if (!isStartOfDay(range.from, zone) || !isStartOfDay(range.to, zone)) {
    return undefined;
  }
  return localDates(clockStretches(range, zone)).length;
}

function isStartOfDay(at: number, zone: AnswerZone): boolean {
  if (zone.kind === 'author') return at % dayMs === 0;
  const midnight = dayOfWall(at + zoneOffset(zone.name, at)) * dayMs;
  return instantOfWall(zone.name, midnight) === at;
}
