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

/** The wall time, `YYYY-MM-DDTHH:mm:ss`, that an instant had where `localDateOf` looks for its date. */
export function localTimeOf(
  at: number,
  authorOffset: number | null,
  zone: AnswerZone,
): string | undefined {
  const wall = new Date(at + offsetOf(at, authorOffset, zone));
  return Number.isNaN(wall.getTime())
    ? undefined
    : wall.toISOString().slice(0, -'.000Z'.length);
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
