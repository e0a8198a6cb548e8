/** What a local day adds to what was before, of a row of `flow_days`; a row of several days is their sum, under the last of them. */
export interface FlowDayRow {
  /** Days since 1970-01-01. */
  day: number;
  /** Created. */
  arrived: number;
  /** In progress for the first time, or done without. */
  started: number;
  completed: number;
  /** Entries to progress, and exits from it, by status. */
  progressIn: number;
  progressOut: number;
  /** How many of the completed have an estimate, and the sum of these. */
  estimated: number;
  estimate: number;
}
