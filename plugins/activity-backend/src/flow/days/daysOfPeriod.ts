import { clockStretches } from '../../time/ClockStretches';
import { dayOfDate } from '../../time/dayNumbers';
import { localDates } from '../../time/localDates';
import type { FlowPeriod } from '../select/Selection';

/**
 * The local days that a period touches, in order, as days since 1970-01-01: not those that are still to come, and none that the clock of
 * the zone has skipped. The last one may not be over.
 *
 * @param zone - IANA name
 */
export function daysOfPeriod(
  { from, to, now }: FlowPeriod,
  zone: string,
): number[] {
  const end = Math.min(to, now + 1);
  if (end <= from) return [];
  const stretches = clockStretches(
    { from, to: end },
    { kind: 'place', name: zone },
  );
  return localDates(stretches).map(date => dayOfDate(date)!);
}
