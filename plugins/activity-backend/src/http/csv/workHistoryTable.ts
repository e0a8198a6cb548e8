import type { WorkHistory } from '@activity-insights/plugin-activity-common';
import type { CsvTable } from './CsvTable';

/** A row for each point. */
export function workHistoryTable(history: WorkHistory): CsvTable {
  const { key, timezone, from, to, interval, exact } = history;
  return {
    columns: [
      'key',
      'timezone',
      'from',
      'to',
      'interval',
      'exactFrom',
      'date',
      'total',
      'done',
      'estimate',
      'estimateDone',
    ],
    rows: history.points.map(point => [
      key,
      timezone,
      from,
      to,
      interval,
      exact.from,
      point.date,
      point.total,
      point.done,
      point.estimate,
      point.estimateDone,
    ]),
  };
}
