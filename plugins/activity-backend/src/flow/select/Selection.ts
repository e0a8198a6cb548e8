import type { FlowReason } from '@activity-insights/plugin-activity-common';

/** What counts for a number, and what does not, each for one reason. */
export interface Selection<T> {
  counted: readonly Counted<T>[];
  excluded: readonly { item: T; reason: FlowReason }[];
}

/** What an item adds to a number. */
export interface Counted<T> {
  item: T;
  /** In the unit of the metric: seconds, lines, reviews; 1 where items are counted; of shares the item's own, 0 to 1. */
  value: number;
  /** Of counts of work items. */
  estimate?: number | null;
  /** Of shares: what it adds to the part and to the whole, each at least 0 and the whole more. */
  share?: { part: number; whole: number };
}

/** A half-open stretch of time, UTC epoch milliseconds. */
export interface FlowPeriod {
  from: number;
  to: number;
  /** What is open is judged as of the end, or as of now if that is earlier. */
  now: number;
}
