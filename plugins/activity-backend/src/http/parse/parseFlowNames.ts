import {
  flowBreakdowns,
  flowMetricIds,
  type FlowBreakdownId,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { NotFoundError } from '@backstage/errors';

/**
 * Reads the name of a metric in a path.
 *
 * @throws NotFoundError that lists the metrics there are
 */
export function parseFlowMetric(name: string): FlowMetricId {
  return oneOfNames('metric', name, flowMetricIds);
}

/**
 * Reads the name of a breakdown in a path.
 *
 * @throws NotFoundError that lists the breakdowns there are
 */
export function parseFlowBreakdown(name: string): FlowBreakdownId {
  return oneOfNames('breakdown', name, flowBreakdowns);
}

function oneOfNames<T extends string>(
  kind: string,
  name: string,
  names: readonly T[],
): T {
  const found = names.find(each => each === name);
  if (found !== undefined) return found;
  throw new NotFoundError(
    `There is no ${kind} '${name.slice(0, 100)}', only ${names.join(', ')}`,
  );
}
