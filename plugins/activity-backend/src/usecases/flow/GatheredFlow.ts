import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import type { FlowTopic } from '../../flow/select/FlowTopic';

/** What an answer goes by: work items, or changes. */
export interface GatheredFlow<T, Id extends FlowMetricId> {
  topic: FlowTopic<T, Id>;
  /** All that may count in the time that was asked for, as far as the caller may read them. */
  items: readonly T[];
  /** How many more there would be if the caller might read them. */
  hidden: number;
}

/** Makes something of work items, or of changes, alike. */
export type FlowReader<A> = <T, Id extends FlowMetricId>(
  gathered: GatheredFlow<T, Id>,
) => A;

/** The metric of a topic that has a name; whoever asks has seen that it is one of the same subject. */
export function metricOf<T, Id extends FlowMetricId>(
  { metrics }: FlowTopic<T, Id>,
  name: FlowMetricId,
): Id {
  const metric = metrics.find(each => each === name);
  if (metric === undefined) {
    throw new TypeError(`The metric ${name} is of something else`);
  }
  return metric;
}
