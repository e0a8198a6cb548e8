import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/**
 * Counts webhooks that came to nothing. Polling makes up for them, but later.
 *
 * @public
 */
export interface WebhookMetrics {
  /**
   * @param source - the kind of system, such as `gitlab`
   * @param code - why, such as `unauthorised` or `unreadable`: one of a few words, and nothing that was sent
   */
  countFailed(source: string, code: string): void;
}

/**
 * The counter of failed webhooks, for modules that take them. It may be made in several plugins.
 *
 * @param metrics - of `metricsServiceRef`
 * @public
 */
export function createWebhookMetrics(
  metrics: Pick<MetricsService, 'createCounter'>,
): WebhookMetrics {
  const failed = metrics.createCounter('activity.webhooks.failed', {
    description: 'Webhooks that were refused or could not be used, by code',
    unit: '{webhook}',
  });
  return {
    countFailed: (source, code) => failed.add(1, { source, code }),
  };
}
