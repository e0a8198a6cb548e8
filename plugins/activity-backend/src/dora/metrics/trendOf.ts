import type {
  DoraMetricId,
  DoraPoint,
} from '@activity-insights/plugin-activity-common';
import type { FlowStretch } from '../../flow/metrics/periods';
import { toIsoInstant } from '../../time/toIsoInstant';
import { measures } from './measures';
import type { NarrowFacts } from './NarrowFacts';

/**
 * A metric over time, each point as the number of its stretch alone. What was over before the first known deployment is unknown, and so
 * is what has not begun.
 *
 * @param facts - of each stretch
 * @param firstAt - when the first known deployment ended; null if none is known
 */
export function trendOf(
  metric: DoraMetricId,
  facts: readonly NarrowFacts[],
  stretches: readonly FlowStretch[],
  firstAt: number | null,
): DoraPoint[] {
  return stretches.map(({ from, to, now, partial }, index) => {
    const { value, n } = measures[metric](facts[index]);
    const isKnown = firstAt !== null && to > firstAt && (from <= now || n > 0);
    return {
      from: toIsoInstant(from),
      to: toIsoInstant(to),
      partial,
      value: isKnown ? value : null,
      n,
    };
  });
}
