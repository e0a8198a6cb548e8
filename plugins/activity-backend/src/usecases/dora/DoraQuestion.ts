import type { DoraInterval } from '@activity-insights/plugin-activity-common';

/** A question about deployments as it was asked, each value checked by itself. */
export interface DoraQuestion {
  /** Ref in lower case. */
  entity?: string;
  from?: string;
  to?: string;
  timezone?: string;
}

/** A question for the five metrics. */
export interface DoraMetricsQuestion extends DoraQuestion {
  /** Undefined for whatever suits the length of the period. */
  interval?: DoraInterval;
  compare?: 'previous';
}
