import type { FlowReason } from '@activity-insights/plugin-activity-common';

/** What counts for a number, and what does not, each for one reason. */
export interface Selection<T> {
  counted: readonly { item: T; value: number }[];
  excluded: readonly { item: T; reason: FlowReason }[];
}

/** A half-open stretch of time, UTC epoch milliseconds. */
export interface FlowPeriod {
  from: number;
  to: number;
  /** What is open is judged as of the end, or as of now if that is earlier. */
  now: number;
}
