import type { ClockStretches } from './ClockStretches';
import { hourMs } from './durations';
import { cellOfWall, cellsPerWeek } from './hourOfWeek';

const weekMs = cellsPerWeek * hourMs;

/**
 * How often each hour of the week has occurred, by its length: an hour that the range cuts counts for its part, one that a
 * clock repeats in autumn counts twice, one that it skips in spring does not count.
 *
 * @returns 168 numbers of hours, from Monday 00:00 on
 */
export function hoursOfCells(clocks: readonly ClockStretches[]): number[] {
  const hours = new Array<number>(cellsPerWeek).fill(0);
  for (const { stretches } of clocks) {
    for (const { from, to, offset } of stretches) {
      const weeks = Math.floor((to - from) / weekMs);
      hours.forEach((_, cell) => (hours[cell] += weeks));
      const end = to + offset;
      for (let wall = from + offset + weeks * weekMs; wall < end; ) {
        const next = Math.min(end, (Math.floor(wall / hourMs) + 1) * hourMs);
        hours[cellOfWall(wall)] += (next - wall) / hourMs;
        wall = next;
      }
    }
  }
  return hours;
}
