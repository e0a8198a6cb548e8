import { dayChanges, type DayFact } from './dayChanges';
import { noCounts } from './DayChange';
import type { FlowDayRow } from './FlowDayRow';

/**
 * What the days of a zone add up to, from facts alone: the same as the rows of `flow_days`, one for each day on which something
 * happened, in order.
 *
 * @param zone - IANA name
 */
export function flowDaysOfFacts(
  facts: Iterable<DayFact>,
  zone: string,
): FlowDayRow[] {
  const days = new Map<number, FlowDayRow>();
  for (const fact of facts) {
    for (const change of dayChanges(fact, zone)) {
      let row = days.get(change.day);
      if (!row) days.set(change.day, (row = { ...noCounts, day: change.day }));
      row.arrived += change.arrived;
      row.started += change.started;
      row.completed += change.completed;
      row.progressIn += change.progressIn;
      row.progressOut += change.progressOut;
      row.estimated += change.estimated;
      row.estimate += change.estimate;
    }
  }
  const rows = [...days.values()].sort((one, other) => one.day - other.day);
  // Sums of fractions such as 0.1 come out as they are written.
  for (const row of rows) row.estimate = Math.round(row.estimate * 1e6) / 1e6;
  return rows;
}
