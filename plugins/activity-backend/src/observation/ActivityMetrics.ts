import {
  createWebhookMetrics,
  type WebhookMetrics,
} from '@activity-insights/plugin-activity-node';
import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';

/** Where something was read. Neither project nor stream is a label: there may be thousands. */
export type SourceLabels = { source: string; instance: string };

/** What is counted and timed while the plugin works. Durations are in seconds. */
export interface ActivityMetrics {
  pages: MetricsServiceCounter<SourceLabels>;
  /** By outcome: `read` is the sum of `written` and `unchanged`. */
  records: MetricsServiceCounter<SourceLabels & { outcome: string }>;
  failures: MetricsServiceCounter<SourceLabels & { code: string }>;
  runs: MetricsServiceHistogram<{ mode: string; status: string }>;
  requests: MetricsServiceHistogram<{
    method: string;
    /** The pattern of the route, such as `/harvest/runs/:id`. */
    route: string;
    status: number;
  }>;
  cacheLookups: MetricsServiceCounter<{ result: string }>;
  rollupBuilds: MetricsServiceHistogram;
  rollupSlicesBuilt: MetricsServiceCounter;
  webhooks: WebhookMetrics;
  /** What sources have told of changes, by what became of it: `noted`, `unknown` or `ignored`. */
  hints: MetricsServiceCounter<SourceLabels & { outcome: string }>;
}

const seconds = (...explicitBucketBoundaries: number[]) => ({
  unit: 's',
  advice: { explicitBucketBoundaries },
});

/** Makes the instruments; names and labels are described in docs/operations.md. */
export function createActivityMetrics(
  metrics: Pick<MetricsService, 'createCounter' | 'createHistogram'>,
): ActivityMetrics {
  return {
    pages: metrics.createCounter('activity.harvest.pages', {
      description: 'Pages that were read and stored',
      unit: '{page}',
    }),
    records: metrics.createCounter('activity.harvest.records', {
      description: 'Records by what came of them',
      unit: '{record}',
    }),
    failures: metrics.createCounter('activity.harvest.failures', {
      description: 'Reads of streams that have failed, by code',
      unit: '{read}',
    }),
    runs: metrics.createHistogram('activity.harvest.run.duration', {
      description: 'How long harvest runs took',
      ...seconds(1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400),
    }),
    requests: metrics.createHistogram('activity.http.request.duration', {
      description: 'How long requests to the API took',
      ...seconds(0.005, 0.01, 0.03, 0.06, 0.1, 0.3, 0.6, 1, 3, 10),
    }),
    cacheLookups: metrics.createCounter('activity.cache.lookups', {
      description: 'Answers that were looked up in the cache, by result',
      unit: '{lookup}',
    }),
    rollupBuilds: metrics.createHistogram('activity.rollups.build.duration', {
      description: 'How long it took to count stale slices of rollups again',
      ...seconds(0.01, 0.1, 0.5, 1, 5, 15, 60, 240),
    }),
    rollupSlicesBuilt: metrics.createCounter('activity.rollups.slices.built', {
      description: 'Slices of rollups that were counted',
      unit: '{slice}',
    }),
    webhooks: createWebhookMetrics(metrics),
    hints: metrics.createCounter('activity.webhooks.hints', {
      description: 'Hints of changes at sources, by what became of them',
      unit: '{hint}',
    }),
  };
}
