import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  createSourceRequests,
  type CreateSourceRequestsOptions,
} from '../createSourceRequests';
import type {
  SourceInstanceOptions,
  SourceRequests,
  SourceRequestsService,
} from '../SourceRequests';
import { fastClock } from './fastClock';
import { TestServer, type TestHandler } from './TestServer';

/**
 * Requests to loopback servers, with everything that was logged and counted. Time runs a hundred times faster; nothing is
 * late unless a test makes it so, for machines may be slow.
 */
export class RequestsFixture {
  readonly service: SourceRequestsService;
  readonly logged: string[] = [];
  /** Names with their labels, and the sums of what was counted and recorded. */
  readonly counted = new Map<string, number>();
  readonly #servers: TestServer[] = [];
  readonly #gauges: Array<() => void> = [];

  constructor({
    policy,
    ...options
  }: Partial<CreateSourceRequestsOptions> = {}) {
    this.service = createSourceRequests({
      limits: { requestTimeoutMs: 1_000_000 },
      policy: { longestCallMs: 2_000_000, ...policy },
      logger: this.#createLogger(),
      metrics: this.#createMetrics(),
      clock: fastClock(100),
      random: () => 0.5,
      ...options,
    });
  }

  async serve(handle: TestHandler): Promise<TestServer> {
    const server = await TestServer.start(handle);
    this.#servers.push(server);
    return server;
  }

  /** Requests of an instance that lives at some servers. */
  instance(
    servers: TestServer | TestServer[],
    options: Partial<SourceInstanceOptions> = {},
  ): SourceRequests {
    return this.service.forInstance({
      source: 'jira',
      instance: 'cloud',
      baseUrls: [servers].flat().map(({ url }) => url),
      ...options,
    });
  }

  /** What gauges say now, by name and labels. */
  observe(): Map<string, number> {
    for (const gauge of this.#gauges) gauge();
    return this.counted;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map(server => server.stop()));
  }

  #createLogger(): LoggerService {
    const log = (level: string) => (message: string, meta?: unknown) => {
      const extra = meta === undefined ? '' : ` ${JSON.stringify(meta)}`;
      this.logged.push(`${level}: ${message}${extra}`);
    };
    const logger: LoggerService = {
      error: log('error'),
      warn: log('warn'),
      info: log('info'),
      debug: log('debug'),
      child: () => logger,
    };
    return logger;
  }

  #createMetrics(): MetricsService {
    const keyOf = (name: string, labels: object = {}) =>
      [name, ...Object.values(labels)].join(' ');
    const add = (name: string) => (value: number, labels?: object) => {
      const key = keyOf(name, labels);
      this.counted.set(key, (this.counted.get(key) ?? 0) + value);
    };
    const observable = (name: string) => ({
      addCallback: (callback: Function) => {
        const observe = (value: number, labels?: object) =>
          this.counted.set(keyOf(name, labels), value);
        this.#gauges.push(() => callback({ observe }));
      },
      removeCallback: () => {},
    });
    const metrics = {
      createCounter: (name: string) => ({ add: add(name) }),
      createUpDownCounter: (name: string) => ({ add: add(name) }),
      createHistogram: (name: string) => ({ record: add(name) }),
      createGauge: (name: string) => ({ record: add(name) }),
      createObservableCounter: observable,
      createObservableUpDownCounter: observable,
      createObservableGauge: observable,
    };
    return metrics as MetricsService;
  }
}

/** What a promise is rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    value => {
      throw new Error(`There was no error, but ${String(value)}`);
    },
    error => error,
  );
}
