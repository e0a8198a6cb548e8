import { zoneStretches } from './LocalStretch';
import { dayMs, farthestOffsetMs } from './durations';

/**
 * The first moment at which the zone's clock shows the given local time or a later one: the earlier of two for a time
 * that is repeated, the end of the gap for a time, or a whole date, that is skipped.
 *
 * @param zone - IANA name
 * @param wall - local time, as milliseconds that would be its epoch if the zone were UTC
 * @returns UTC epoch milliseconds
 */
export function instantOfWall(zone: string, wall: number): number {
  const earliest = wall - farthestOffsetMs - dayMs;
  const latest = wall + farthestOffsetMs + dayMs;
  for (const { from, to, offset } of zoneStretches(zone, earliest, latest)) {
    const at = Math.max(from, wall - offset);
    if (at < to) return at;
  }
  return latest;
}
