import type { AnswerRange } from './AnswerRange';
import { placeOf, type AnswerZone } from './AnswerZone';
import { dayOfWall, weekdayOfDay } from './dayNumbers';
import { instantOfWall } from './instantOfWall';
import { dayMs } from './durations';
import { zoneOffset } from './zoneOffset';

/**
 * The smallest range of whole ISO weeks around a range, as UTC epoch milliseconds. For the zone `author` the weeks are
 * those of its fallback.
 */
export function widenToWeeks(
  range: AnswerRange,
  zone: AnswerZone,
): AnswerRange {
  const place = placeOf(zone);
  const wall = (at: number) =>
    zone.kind === 'author' ? at : at + zoneOffset(place, at);
  const first = dayOfWall(wall(range.from));
  const last = dayOfWall(wall(range.to - 1));
  const monday = first - weekdayOfDay(first);
  const nextMonday = last - weekdayOfDay(last) + 7;
  return {
    from: instantOfWall(place, monday * dayMs),
    to: instantOfWall(place, nextMonday * dayMs),
  };
}
