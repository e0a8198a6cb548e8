import { offsetChanges, zoneOffset } from './zoneOffset';

/**
 * A half-open stretch of time, [from, to), in which local time is the clock's time plus one offset. All in milliseconds.
 */
export interface LocalStretch {
  from: number;
  to: number;
  offset: number;
}

/**
 * Cuts [from, to) at every change of the zone's offset, so that local time is plain arithmetic within each part.
 *
 * @param zone - IANA name
 * @param from - UTC epoch milliseconds
 * @param to - UTC epoch milliseconds
 */
export function zoneStretches(
  zone: string,
  from: number,
  to: number,
): LocalStretch[] {
  const stretches: LocalStretch[] = [];
  let start = { at: from, offset: zoneOffset(zone, from) };
  for (const change of offsetChanges(zone, from + 1, to)) {
    stretches.push({ from: start.at, to: change.at, offset: start.offset });
    start = change;
  }
  if (start.at < to) {
    stretches.push({ from: start.at, to, offset: start.offset });
  }
  return stretches;
}
