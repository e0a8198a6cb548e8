import type { ItemFact } from '../facts/ItemFact';
import type { ItemMetricId } from './MetricIds';
import type { FlowPeriod, Selection } from './Selection';
import { itemRules } from './itemRules';
import { select } from './select';

/**
 * Which work items count for a metric of a period, with what, and which do not and why. What the period is not about, such as what is
 * still open where finished items are counted, is neither.
 */
export function selectItems<T extends ItemFact>(
  metric: ItemMetricId,
  facts: readonly T[],
  period: FlowPeriod,
): Selection<T> {
  return select<T>(itemRules[metric], facts, period);
}
