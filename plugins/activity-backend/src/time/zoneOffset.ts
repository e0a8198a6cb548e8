import { IANAZone } from 'luxon';
import { dayMs } from './durations';

/** From `at` on (UTC epoch milliseconds) local time is UTC plus `offset` (milliseconds). */
export interface OffsetChange {
  at: number;
  offset: number;
}

const changesByZoneAndYear = new Map<string, OffsetChange[]>();
const mostYearsKept = 20_000;

/** Local time minus UTC in milliseconds, to the second: old zones had offsets such as -00:44:30. */
export function zoneOffset(zone: string, at: number): number {
  return Math.round(IANAZone.create(zone).offset(at) * 60) * 1000;
}

/**
 * The moments in [from, to) at which the zone's offset changes, in order.
 *
 * @param from - UTC epoch milliseconds
 * @param to - UTC epoch milliseconds
 */
export function offsetChanges(
  zone: string,
  from: number,
  to: number,
): OffsetChange[] {
  const firstYear = new Date(from).getUTCFullYear();
  const lastYear = new Date(to).getUTCFullYear();
  const changes: OffsetChange[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    changes.push(...changesInYear(zone, year));
  }
  return changes.filter(({ at }) => at >= from && at < to);
}

/** Found once per zone and UTC year, as it takes a question for every day: about one millisecond. */
function changesInYear(zone: string, year: number): OffsetChange[] {
  const key = `${zone.toLowerCase()} ${year}`;
  const known = changesByZoneAndYear.get(key);
  if (known) return known;
  const changes = findChanges(zone, startOfYear(year), startOfYear(year + 1));
  if (changesByZoneAndYear.size >= mostYearsKept) changesByZoneAndYear.clear();
  changesByZoneAndYear.set(key, changes);
  return changes;
}

/** No zone changes twice within a day and back, so looking once a day finds every change. */
function findChanges(zone: string, from: number, to: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  let seen = from - 1000;
  let offset = zoneOffset(zone, seen);
  for (let day = from + dayMs; day < to + dayMs; day += dayMs) {
    const next = Math.min(day, to) - 1000;
    while (zoneOffset(zone, next) !== offset) {
      seen = firstSecondUnlike(zone, offset, seen, next);
      offset = zoneOffset(zone, seen);
      changes.push({ at: seen, offset });
    }
    seen = next;
  }
  return changes;
}

/** The first second after `low`, which has the offset, that has another one, as `high` does. */
function firstSecondUnlike(
  zone: string,
  offset: number,
  low: number,
  high: number,
): number {
  let before = low;
  let after = high;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (zoneOffset(zone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
