import {
  flowMetricIds,
  flowMetrics,
  type FlowMetricId,
  type FlowSubject,
} from '@activity-insights/plugin-activity-common';

type MetricIdOf<S extends FlowSubject> = {
  [Id in FlowMetricId]: (typeof flowMetrics)[Id]['about'] extends S
    ? Id
    : never;
}[FlowMetricId];

/** A metric of work items. */
export type ItemMetricId = MetricIdOf<'workItems'>;

/** A metric of changes. */
export type ChangeMetricId = MetricIdOf<'changes'>;

export function isItemMetric(id: FlowMetricId): id is ItemMetricId {
  return flowMetrics[id].about === 'workItems';
}

export function isChangeMetric(id: FlowMetricId): id is ChangeMetricId {
  return flowMetrics[id].about === 'changes';
}

/** In the order in which they are shown. */
export const itemMetricIds = flowMetricIds.filter(isItemMetric);

/** In the order in which they are shown. */
export const changeMetricIds = flowMetricIds.filter(isChangeMetric);
