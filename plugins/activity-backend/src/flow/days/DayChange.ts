import type { FlowDayRow } from './FlowDayRow';

/** What one item adds to a local day. */
export interface DayChange extends FlowDayRow {
  isBase: boolean;
}

/** What is counted of a day. */
export type DayCounts = Omit<FlowDayRow, 'day'>;

export const noCounts: DayCounts = {
  arrived: 0,
  started: 0,
  completed: 0,
  progressIn: 0,
  progressOut: 0,
  estimated: 0,
  estimate: 0,
};
