import type { FlowReason } from '@activity-insights/plugin-activity-common';

/** One of the items behind a number, before it is shown. */
export interface ListedFlow<T> {
  id: number;
  item: T;
  /** The number that the metric takes from it; null if it is left out. */
  value: number | null;
  reason?: FlowReason;
  /** When it was finished, UTC epoch milliseconds. */
  finishedAt: number | null;
}
