import type {
  FlowMetricId,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';

/** The five numbers that answer the question of the page. */
export const mainTiles: Readonly<Record<FlowSubject, readonly FlowMetricId[]>> =
  {
    workItems: [
      'cycle-time',
      'throughput',
      'wip',
      'work-item-age',
      'flow-efficiency',
    ],
    changes: [
      'change-cycle-time',
      'change-throughput',
      'changes-open',
      'pickup-time',
      'merged-without-review',
    ],
  };
