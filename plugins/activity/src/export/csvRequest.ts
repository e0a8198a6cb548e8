import {
  toSearchParams,
  type ActivityEventsQuery,
  type DoraChangesQuery,
  type DoraDeploymentsQuery,
  type DoraMetricsQuery,
  type FlowItemsQuery,
  type FlowTilesQuery,
  type HeatmapQuery,
  type WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';

/** What of activity can be had as a CSV file. */
export const csvKinds = [
  'heatmap',
  'calendar',
  'hours',
  'weekdays',
  'pace',
  'events',
] as const;

/**
 * `work` stands for trees of work, `flow` and `flow-items` for numbers about how it flows and the items behind them, `dora` for those
 * about deliveries.
 */
export type CsvKind =
  | (typeof csvKinds)[number]
  | 'work'
  | 'flow'
  | 'flow-items'
  | 'dora'
  | 'dora-deployments'
  | 'dora-changes';

/** What a file can be asked for with. */
export type CsvQuery =
  | HeatmapQuery
  | ActivityEventsQuery
  | WorkTreeQuery
  | FlowTilesQuery
  | FlowItemsQuery
  | DoraMetricsQuery
  | DoraDeploymentsQuery
  | DoraChangesQuery;

const routes: Readonly<Record<CsvKind, { path: string; dimension?: string }>> =
  {
    heatmap: { path: '/heatmap' },
    calendar: { path: '/calendar' },
    hours: { path: '/histogram', dimension: 'hour' },
    weekdays: { path: '/histogram', dimension: 'weekday' },
    pace: { path: '/pace' },
    events: { path: '/events' },
    work: { path: '/work-items/tree' },
    flow: { path: '/flow/tiles' },
    'flow-items': { path: '/flow/items' },
    dora: { path: '/dora' },
    'dora-deployments': { path: '/dora/deployments' },
    'dora-changes': { path: '/dora/changes' },
  };

/** Where the backend has a file: path and parameters, below the address of the plugin. */
export function csvRequest(kind: CsvKind, query: CsvQuery): string {
  const { path, dimension } = routes[kind];
  const parameters = toSearchParams({ ...query, dimension, format: 'csv' });
  return `${path}?${parameters}`;
}
