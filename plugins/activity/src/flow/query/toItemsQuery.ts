import type {
  FlowItemsQuery,
  FlowQuery,
} from '@activity-insights/plugin-activity-common';
import type { FlowSelection } from '../location/flowSelection';

/** As many as one answer may have. */
export const mostItems = 5_000;

/**
 * What to ask for to list the items of a selection.
 *
 * @param query - of the page, about what the metric of the selection is about
 */
export function toItemsQuery(
  query: FlowQuery,
  selection: FlowSelection,
): FlowItemsQuery {
  const { metric, from, to, excluded, status, type, sort } = selection;
  return {
    ...query,
    metric,
    ...(from && to && { from, to }),
    ...(excluded && { excluded }),
    ...(status.length > 0 && { status }),
    ...(type.length > 0 && { type }),
    sort,
  };
}
