import type { FlowValue } from '@activity-insights/plugin-activity-common';
import { leastForPercentiles, percentilesOf } from '../statistics/percentiles';

/**
 * The percentiles of some items in one number; below five these themselves, the largest first.
 *
 * @param keyOf - what people call an item
 */
export function spreadOf<T>(
  counted: readonly { item: T; value: number }[],
  keyOf: (item: T) => string,
): FlowValue {
  const n = counted.length;
  const percentiles = percentilesOf(counted.map(({ value }) => value));
  const value = percentiles.p85;
  if (n >= leastForPercentiles) return { value, n, percentiles };
  const few = counted
    .map(each => ({ key: keyOf(each.item), value: each.value }))
    .sort((one, other) => other.value - one.value);
  return { value, n, percentiles, few };
}
