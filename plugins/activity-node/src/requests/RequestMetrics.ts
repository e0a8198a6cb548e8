import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { RequestOutcome } from './hosts/HostFailure';
import type { HostState } from './hosts/HostState';

const circuitLevels = { closed: 0, 'half-open': 1, open: 2 };

/** Counts what is sent to which host. The host is the only label besides the outcome: neither paths nor instances. */
export class RequestMetrics {
  readonly #requests: MetricsServiceCounter;
  readonly #retries: MetricsServiceCounter;
  readonly #waits: MetricsServiceHistogram;

  /** @param hosts - the hosts as they are when metrics are collected */
  constructor(metrics: MetricsService, hosts: () => HostState[]) {
    this.#requests = metrics.createCounter('activity.source.requests', {
      description: 'Requests to sources by host and outcome, retries included',
      unit: '{request}',
    });
    this.#retries = metrics.createCounter('activity.source.retries', {
      description: 'Requests to sources that were sent again, by host',
      unit: '{request}',
    });
    this.#waits = metrics.createHistogram('activity.source.rate_limit_wait', {
      description:
        'How long requests were held back by a budget or a pause, by host',
      unit: 's',
      advice: { explicitBucketBoundaries: [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60] },
    });
    metrics
      .createObservableGauge('activity.source.circuit', {
        description: 'Circuit by host: 0 closed, 1 half-open, 2 open',
      })
      .addCallback(result => {
        for (const { host, circuit } of hosts()) {
          result.observe(circuitLevels[circuit], { host });
        }
      });
  }

  count(host: string, outcome: RequestOutcome): void {
    this.#requests.add(1, { host, outcome });
  }

  countRetry(host: string): void {
    this.#retries.add(1, { host });
  }

  recordWait(host: string, ms: number): void {
    if (ms > 0) this.#waits.record(ms / 1_000, { host });
  }
}
