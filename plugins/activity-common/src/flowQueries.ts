import type { FlowInterval } from './flowDtos';
import type { FlowMetricId, FlowSubject } from './flowMetrics';

/**
 * Which work or which changes, and when. Repeats of one filter are alternatives, different filters must all hold. There is nothing
 * about one person here: a User as the entity is refused.
 *
 * @public
 */
export interface FlowQuery {
  /** Ref of a Group, Component, System or Domain; all that the caller may read if omitted. */
  entity?: string;
  /** ISO instants, or days of the answer's zone; half-open. Default: the last 91 days to the next local midnight. */
  from?: string;
  to?: string;
  /** IANA name; default: that of the entity. */
  timezone?: string;
  source?: string[];
  /** Ids of projects, as in `/choices`. */
  project?: string[];
  /** Names or ids of types of work items. */
  type?: string[];
  /** `any`: all work items. `base`: without what contains others (epics and above) and without sub-tasks. Default `any`. */
  level?: FlowLevel;
  /** `bots`: changes of bots as well. */
  include?: 'bots'[];
}

/** @public */
export const flowLevels = ['any', 'base'] as const;

/** @public */
export type FlowLevel = (typeof flowLevels)[number];

/** @public */
export interface FlowTilesQuery extends FlowQuery {
  /** Default `workItems`. */
  about?: FlowSubject;
  compare?: 'previous';
}

/** @public */
export interface FlowSeriesQuery extends FlowQuery {
  /** Default `week`. `sprint` goes with `velocity` only. */
  interval?: FlowInterval;
  compare?: 'previous';
}

/** @public */
export interface FlowItemsQuery extends FlowQuery {
  /** Default `throughput`: everything that was finished in the period. */
  metric?: FlowMetricId;
  /** Instead of the items that count, those that are left out: a code of a reason, or `all`. */
  excluded?: string;
  /** Ids or names of statuses that the item was in; of `time-in-status`. */
  status?: string[];
  /** `value`, `-value` (default), `finished`, `-finished`, `key`. */
  sort?: string;
  cursor?: string;
  /** 1 to 5,000, default 100. */
  limit?: number;
}

/** @public */
export interface FlowForecastQuery extends FlowQuery {
  /** When will so many be done; 1 to 10,000. */
  items?: number;
  /** How many will be done by the end of this day, `YYYY-MM-DD`. */
  by?: string;
  /** 0 to 4,294,967,295, default 1: the same seed gives the same answer. */
  seed?: number;
}
