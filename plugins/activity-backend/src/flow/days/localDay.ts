import { dayOfWall } from '../../time/dayNumbers';
import { dayMs } from '../../time/durations';
import { zoneOffset } from '../../time/zoneOffset';

/** By zone and UTC day: local time minus UTC in milliseconds, or null where it changes within the day. */
const offsets = new Map<string, Map<number, number | null>>();
const mostZones = 500;
const mostDaysOfZone = 40_000;

/**
 * The local day of a moment, in days since 1970-01-01. There are a dozen moments in the life of an item, and asking the calendar of the
 * platform for each would be most of what settling it costs.
 *
 * @param at - UTC epoch milliseconds
 * @param zone - IANA name
 */
export function localDay(at: number, zone: string): number {
  const offset = offsetOfDay(Math.floor(at / dayMs), zone);
  return dayOfWall(at + (offset ?? zoneOffset(zone, at)));
}

function offsetOfDay(day: number, zone: string): number | null {
  let ofZone = offsets.get(zone);
  if (!ofZone || ofZone.size >= mostDaysOfZone) {
    if (offsets.size >= mostZones) offsets.clear();
    ofZone = new Map();
    offsets.set(zone, ofZone);
  }
  let offset = ofZone.get(day);
  if (offset === undefined) {
    const first = zoneOffset(zone, day * dayMs);
    // No zone changes twice within a day and back.
    offset = zoneOffset(zone, (day + 1) * dayMs - 1) === first ? first : null;
    ofZone.set(day, offset);
  }
  return offset;
}
