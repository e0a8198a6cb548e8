import type { FlowPercentiles } from '@activity-insights/plugin-activity-common';

/** Below so many values there are no percentiles. */
export const leastForPercentiles = 5;

/**
 * The percentile by the nearest rank: the smallest of the values that at least so many per cent of them do not exceed, so it is always
 * one of them.
 *
 * @param sorted - from the smallest on, at least one
 * @param percent - a whole number from 1 to 100: shares such as 0.85 have no exact floating point number, and neither has their
 *   product with n
 */
export function nearestRank(
  sorted: ArrayLike<number>,
  percent: number,
): number {
  const rank = Math.floor((percent * sorted.length + 99) / 100);
  return sorted[rank - 1];
}

/** The percentiles of values in any order, in their unit; null below five. */
export function percentilesOf(values: ArrayLike<number>): FlowPercentiles {
  if (values.length < leastForPercentiles) {
    return { p50: null, p75: null, p85: null, p95: null };
  }
  const sorted = new Float64Array(values).sort();
  return {
    p50: nearestRank(sorted, 50),
    p75: nearestRank(sorted, 75),
    p85: nearestRank(sorted, 85),
    p95: nearestRank(sorted, 95),
  };
}
