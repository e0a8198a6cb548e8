import {
  doraMetricIds,
  type DoraServiceMetric,
  type DoraValue,
} from '@activity-insights/plugin-activity-common';
import type { FlowStretch } from '../../flow/metrics/periods';
import { bandOf } from '../bands/bandOf';
import type { BandSet } from '../bands/BandSet';
import { factsOfStretches } from './factsOfStretches';
import { factsWithin } from './factsWithin';
import type { NarrowFacts, ServiceGround } from './NarrowFacts';
import { trendOf } from './trendOf';
import { valueOf, type PeriodOfWeeks } from './valueOf';

/** What the metrics of all services of an answer are computed for. */
export interface MetricsRequest {
  period: PeriodOfWeeks;
  /** The one of equal length before, if it is compared. */
  previous?: PeriodOfWeeks;
  /** The weeks or months of the period; none if it is told without. */
  stretches: readonly FlowStretch[];
  /** Undefined if numbers are not called good or bad. */
  bands?: BandSet;
}

/**
 * The five metrics of a service.
 *
 * @param facts - at least those of the periods
 */
export function metricsOf(
  facts: NarrowFacts,
  ground: ServiceGround,
  { period, previous, stretches, bands }: MetricsRequest,
): DoraServiceMetric[] {
  const now = factsWithin(facts, period);
  const before = previous && factsWithin(facts, previous);
  const parts = factsOfStretches(now, stretches);
  return doraMetricIds.map(id => {
    const told = (value: DoraValue): DoraValue =>
      bands ? { ...value, band: bandOf(id, value, bands) } : value;
    return {
      id,
      ...told(valueOf(id, now, period, ground)),
      trend: trendOf(id, parts, stretches, ground.firstAt),
      ...(previous &&
        before && { previous: told(valueOf(id, before, previous, ground)) }),
    };
  });
}
