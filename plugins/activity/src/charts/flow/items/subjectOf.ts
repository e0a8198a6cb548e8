import {
  flowMetrics,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';

/** What a metric counts, as a unit. */
export function subjectOf(metric: FlowMetricId): 'items' | 'changes' {
  return flowMetrics[metric].about === 'changes' ? 'changes' : 'items';
}
