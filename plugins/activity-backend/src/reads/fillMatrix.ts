import type { EventClass } from '@activity-insights/plugin-activity-common';
import type { ValueCount } from './counts';
import { tally, type Tally } from './tally';

/**
 * Seven rows of 24 hours; Monday is row 0.
 *
 * @param counts - by hour of the week, 0 is Monday 00:00
 */
export function fillMatrix(
  counts: ValueCount[],
  include: readonly EventClass[],
): Tally & { matrix: number[][] } {
  const matrix = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const sums = tally(counts, include, ({ value: cell, count }) => {
    matrix[Math.floor(cell / 24)][cell % 24] += count;
  });
  return { ...sums, matrix };
}
