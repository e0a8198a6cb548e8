import {
  flowMetrics,
  type FlowMetricId,
  type FlowSubject,
} from '@activity-insights/plugin-activity-common';

/** One of what flows, and several. */
export const nouns: Record<FlowSubject, readonly [one: string, many: string]> =
  {
    workItems: ['work item', 'work items'],
    changes: ['change', 'changes'],
  };

/** One and several of what a metric is about. */
export function nounOf(
  metric: FlowMetricId,
): readonly [one: string, many: string] {
  return nouns[flowMetrics[metric].about];
}
