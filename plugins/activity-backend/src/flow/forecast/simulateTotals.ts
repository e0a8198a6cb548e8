import { createDraws } from './createDraws';
import { sumsOfDays } from './sumsOfDays';

/**
 * How much some days add up to that are drawn from the past, in each of many trials.
 *
 * @param counts - how much was done on each day of the past
 * @returns in rising order
 */
export function simulateTotals(
  counts: readonly number[],
  days: number,
  { trials, seed }: { trials: number; seed: number },
): Float64Array {
  const draw = createDraws(seed);
  const stretches = sumsOfDays(counts, days);
  const totals = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    let left = days;
    let total = 0;
    for (const stretch of stretches) {
      while (left >= stretch.days) {
        total += stretch.pick(draw());
        left -= stretch.days;
      }
    }
    totals[trial] = total;
  }
  return totals.sort();
}
