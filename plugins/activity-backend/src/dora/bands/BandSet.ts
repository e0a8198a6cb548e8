import type { DoraMetricId } from '@activity-insights/plugin-activity-common';

/** Named levels of metrics, as somebody has drawn them at some time. */
export interface BandSet {
  /** Such as `dora-2023-devlake`. */
  id: string;
  /** When it was so, YYYY-MM-DD. */
  date: string;
  /** Who says so, and what has to be known about it. */
  source: string;
  /** What the limits of the frequency count: deployments a week, or days with at least one a week. */
  frequencyOf: 'deployments' | 'days';
  /**
   * From the best to the worst, at least two. A value has the first level whose limit it keeps; the last level has no limits. A metric of
   * which no level has a limit has no bands.
   */
  levels: readonly BandLevel[];
}

/** A level of a set, such as `high`. */
export interface BandLevel {
  id: string;
  label: string;
  /** Of the frequency at least, a week; of all else at most: times in seconds, rates 0 to 1. A value at the limit keeps it. */
  limits: Partial<Record<DoraMetricId, number>>;
}
