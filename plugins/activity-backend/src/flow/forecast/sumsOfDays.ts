import { chancesOfDay, chancesOfTwo } from './chances';
import { createPicks } from './createPicks';

/** What some days in a row may add up to, each drawn from the past by itself. */
export interface SumsOfDays {
  /** How many days in a row. */
  days: number;
  /** The largest sum. */
  most: number;
  /** One sum by its chance: the same as drawing the days one by one, at once. */
  pick: (draw: number) => number;
}

/** Finding the chances of more sums costs more than it saves. */
const mostSums = 4_096;

/**
 * The sums of one day in the past, of 4, of 16 and so on, as far as it is worth while; the longest stretch first.
 *
 * @param counts - how much was done on each day of the past
 * @param mostDays - in a row
 */
export function sumsOfDays(
  counts: readonly number[],
  mostDays: number,
): SumsOfDays[] {
  const stretches: SumsOfDays[] = [];
  let chances = chancesOfDay(counts);
  let days = 1;
  for (;;) {
    const most = chances.length - 1;
    stretches.unshift({ days, most, pick: createPicks(chances) });
    if (days * 4 > mostDays || most * 4 >= mostSums) return stretches;
    chances = chancesOfTwo(chancesOfTwo(chances));
    days *= 4;
  }
}
