import type { AnswerZone } from './AnswerZone';
import { dateOfDay, dayOfWall } from './dayNumbers';
import { zoneOffset } from './zoneOffset';

/**
 * The local date, `YYYY-MM-DD`, of a moment.
 *
 * @param at - UTC epoch milliseconds
 * @param authorOffset - minutes east of UTC on the author's clock; null if unknown
 */
export function localDateOf(
  at: number,
  authorOffset: number | null,
  zone: AnswerZone,
): string {
  return dateOfDay(dayOfWall(at + offsetOf(at, authorOffset, zone)));
}

function offsetOf(
  at: number,
  authorOffset: number | null,
  zone: AnswerZone,
): number {
  if (zone.kind === 'place') return zoneOffset(zone.name, at);
  return authorOffset === null
    ? zoneOffset(zone.fallback, at)
    : authorOffset * 60_000;
}
