import {
  flowMetricIds,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { itemsOf, type FlowSelection } from '../location/flowSelection';

/**
 * The selection that lists what an explanation counts. Of its parameters those that the page has itself are left to the page.
 *
 * @param items - parameters of `/flow/items`, as the explanation has them
 * @param fallback - where they name no metric
 */
export function selectionOfItems(
  items: string,
  fallback: FlowMetricId,
  excluded?: string,
): FlowSelection {
  const parameters = new URLSearchParams(items.replace(/^.*\?/, ''));
  const named = parameters.get('metric');
  const metric = flowMetricIds.find(id => id === named) ?? fallback;
  return itemsOf(metric, {
    status: parameters.getAll('status'),
    ...(excluded && { excluded }),
  });
}
