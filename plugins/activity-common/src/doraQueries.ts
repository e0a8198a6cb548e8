import type { DoraMetricId } from './doraMetrics';

/**
 * Which services, and when. A User as the entity is refused: nothing here is about one person.
 *
 * @public
 */
export interface DoraQuery {
  /** Ref of a Component, Group, System or Domain; all Components that the caller may read if omitted. */
  entity?: string;
  /** ISO instants, or days of the answer's zone; half-open. Default: the last 91 days to the next local midnight. */
  from?: string;
  to?: string;
  /** IANA name; default: that of the entity. */
  timezone?: string;
}

/** @public */
export const doraIntervals = ['week', 'month'] as const;

/** @public */
export type DoraInterval = (typeof doraIntervals)[number];

/** @public */
export interface DoraMetricsQuery extends DoraQuery {
  /** Of the trend; default: `week` up to 26 weeks, else `month`. */
  interval?: DoraInterval;
  compare?: 'previous';
}

/** @public */
export interface DoraDeploymentsQuery extends DoraQuery {
  /** Only those that the metric counts: failed ones, rework, or recovered ones. Default: all. */
  metric?: Exclude<DoraMetricId, 'change-lead-time'>;
  cursor?: string;
  /** 1 to 1,000, default 100. */
  limit?: number;
}

/** @public */
export interface DoraChangesQuery extends DoraQuery {
  /** Keys of deployments. */
  deployment?: string[];
  /** `lead`, `-lead`, `deployed`, `-deployed` (default). */
  sort?: string;
  cursor?: string;
  /** 1 to 1,000, default 100. */
  limit?: number;
}

/** @public */
export interface DoraPreviewQuery {
  /** Ref of a Component. */
  entity: string;
  /** In place of the definition that holds, in the words of the annotation `activity-insights/deployments`. */
  deployments?: string;
  /** In place of the rules that hold, in the words of the annotation `activity-insights/incidents`. */
  incidents?: string;
  timezone?: string;
  /** 1 to 200 runs, default 50. */
  limit?: number;
}
