import type {
  FlowBreakdownId,
  FlowInterval,
  FlowLevel,
  FlowMetricId,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';

/** A question about flow as it was asked, each value checked by itself. Empty lists leave nothing out. */
export interface FlowQuestion {
  /** Ref in lower case. */
  entity?: string;
  from?: string;
  to?: string;
  timezone?: string;
  sources: string[];
  /** As callers know them. */
  projects: string[];
  /** Names or ids; of work items only. */
  types: string[];
  level: FlowLevel;
  /** Whether changes of bots count. */
  withBots: boolean;
}

/** A question for every metric. */
export interface FlowTilesQuestion extends FlowQuestion {
  about: FlowSubject;
  compare?: 'previous';
}

/** A question for a metric over time. */
export interface FlowSeriesQuestion extends FlowQuestion {
  metric: FlowMetricId;
  interval: FlowInterval;
  compare?: 'previous';
}

/** A question for the items behind a number. */
export interface FlowItemsQuestion extends FlowQuestion {
  metric: FlowMetricId;
  /** A code of a reason, or `all`. */
  excluded?: string;
  /** Ids or names. */
  statuses: string[];
  sort: { by: 'value' | 'finished' | 'key'; isDescending: boolean };
  cursor?: string;
  limit: number;
}

/** A question for parts. */
export interface FlowBreakdownQuestion extends FlowQuestion {
  id: FlowBreakdownId;
}

/** A question for a forecast. */
export interface FlowForecastQuestion extends FlowQuestion {
  items?: number;
  /** `YYYY-MM-DD` */
  by?: string;
  seed: number;
}
