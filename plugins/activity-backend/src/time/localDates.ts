import type { ClockStretches } from './ClockStretches';
import { dateOfDay, dayOfWall } from './dayNumbers';

/**
 * Every local date that the stretches touch, in order, with or without events. A date that the zone's clock skipped, as
 * Apia's did with 2011-12-30, was no day there and is not among them; in the zone `author` no date is skipped.
 */
export function localDates(clocks: ClockStretches[]): string[] {
  const days = new Set<number>();
  for (const { stretches } of clocks) {
    for (const { from, to, offset } of stretches) {
      const last = dayOfWall(to - 1 + offset);
      for (let day = dayOfWall(from + offset); day <= last; day += 1) {
        days.add(day);
      }
    }
  }
  return [...days].sort((a, b) => a - b).map(dateOfDay);
}
