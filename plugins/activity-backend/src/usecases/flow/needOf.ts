import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import type { ItemNeed, Stretch } from '../../store/flow/reads/ItemNeed';

/**
 * Which work items may count for a metric in a time.
 *
 * @param metric - undefined for all metrics
 */
export function needOf(
  metric: FlowMetricId | undefined,
  stretch: Stretch,
): ItemNeed {
  switch (metric) {
    case undefined:
      return { finished: stretch, arrived: stretch, inProgress: stretch };
    case 'arrivals':
      return { arrived: stretch };
    case 'wip':
    case 'work-item-age':
      return { inProgress: stretch };
    default:
      return { finished: stretch };
  }
}
