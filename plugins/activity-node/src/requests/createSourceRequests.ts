import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { type Clock, systemClock } from './Clock';
import { Host } from './hosts/Host';
import { InstanceRequests } from './InstanceRequests';
import {
  defaultRequestLimits,
  type RequestLimits,
} from './limits/RequestLimits';
import { RequestMetrics } from './RequestMetrics';
import { defaultRequestPolicy, type RequestPolicy } from './RequestPolicy';
import type { SourceRequestsService } from './SourceRequests';

/** @public */
export interface CreateSourceRequestsOptions {
  /** Of `activity.limits`; what is missing has its default. */
  limits?: Partial<RequestLimits>;
  logger: LoggerService;
  metrics: MetricsService;
  /** For tests; what is missing has its default. */
  policy?: Partial<RequestPolicy>;
  clock?: Clock;
  /** A number in [0, 1), for the spread of retries. */
  random?: () => number;
  fetch?: typeof fetch;
}

/**
 * Makes the service that `sourceRequestsServiceRef` gives to modules. There is to be one in a process.
 *
 * @public
 */
export function createSourceRequests(
  options: CreateSourceRequestsOptions,
): SourceRequestsService {
  const { logger, clock = systemClock, random = Math.random } = options;
  const limits = { ...defaultRequestLimits, ...options.limits };
  const policy = { ...defaultRequestPolicy, ...options.policy };
  const hosts = new Map<string, Host>();
  const listHosts = () => [...hosts.values()].map(host => host.state());
  const metrics = new RequestMetrics(options.metrics, listHosts);
  const surroundings = { policy, clock, logger, metrics };

  return {
    hosts: listHosts,
    forInstance(instance) {
      const own = { ...limits, ...instance.limits };
      const owner = `${instance.source}/${instance.instance}`;
      const reachable = new Map<string, Host>();
      for (const baseUrl of instance.baseUrls) {
        const { origin, host: name } = parseBaseUrl(baseUrl, instance);
        const host = hosts.get(origin) ?? new Host(name, own, surroundings);
        hosts.set(origin, host);
        host.limit(owner, own);
        reachable.set(origin, host);
      }
      return new InstanceRequests({
        instance,
        owner,
        hosts: reachable,
        timeoutMs: own.requestTimeoutMs,
        policy,
        clock,
        random,
        // Looked up at each call: instrumentation may replace it after start-up.
        fetch:
          options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      });
    },
  };
}

function parseBaseUrl(
  baseUrl: string,
  { source, instance }: { source: string; instance: string },
): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new InputError(
      `The address of ${source} "${instance}" must begin with http:// or https:// and have neither user nor password`,
    );
  }
  return url;
}
