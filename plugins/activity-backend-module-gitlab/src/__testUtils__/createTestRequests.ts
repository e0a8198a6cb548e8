import {
  createSourceRequests,
  type SourceRequestsService,
} from '@activity-insights/plugin-activity-node';
import {
  silentLogger,
  silentMetrics,
} from '@activity-insights/plugin-activity-node/testUtils';

type Options = Partial<Parameters<typeof createSourceRequests>[0]>;

/** Requests without limits that wait no longer between retries than a test may take. */
export function createTestRequests({
  limits,
  policy,
  ...options
}: Options = {}): SourceRequestsService {
  return createSourceRequests({
    limits: {
      requestsPerMinutePerHost: 100_000,
      concurrencyPerHost: 20,
      ...limits,
    },
    policy: {
      firstBackoffMs: 5,
      longestBackoffMs: 50,
      firstPauseMs: 20,
      firstRestMs: 50,
      longestRestMs: 200,
      ...policy,
    },
    logger: silentLogger,
    metrics: silentMetrics,
    ...options,
  });
}
