import { createDraws } from './createDraws';
import { sumsOfDays, type SumsOfDays } from './sumsOfDays';

/**
 * On which day so many items are done, in each of many trials: 1 is the first day.
 *
 * @param counts - how much was done on each day of the past; not nothing on all of them
 * @param items - at least 1
 * @param mostDays - after which it is given up: infinity
 * @returns in rising order
 */
export function simulateDays(
  counts: readonly number[],
  items: number,
  mostDays: number,
  { trials, seed }: { trials: number; seed: number },
): Float64Array {
  const draw = createDraws(seed);
  const stretches = sumsOfDays(counts, mostDays);
  const found = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    found[trial] = simulateDay(stretches, draw, items, mostDays);
  }
  return found.sort();
}

function simulateDay(
  stretches: readonly SumsOfDays[],
  draw: () => number,
  items: number,
  mostDays: number,
): number {
  let left = items;
  let day = 0;
  for (const { days, most, pick } of stretches) {
    // Within so many days it cannot be done: on which of them how much was done does not matter.
    while (left > most && day + days <= mostDays) {
      left -= pick(draw());
      day += days;
    }
  }
  const { pick } = stretches[stretches.length - 1];
  while (left > 0 && day < mostDays) {
    left -= pick(draw());
    day += 1;
  }
  return left > 0 ? Infinity : day;
}
