import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

const nothing = () => {};

/**
 * Logs nothing, also outside of tests.
 *
 * @public
 */
export const silentLogger: LoggerService = {
  error: nothing,
  warn: nothing,
  info: nothing,
  debug: nothing,
  child: () => silentLogger,
};

const counter = () => ({ add: nothing });
const recorder = () => ({ record: nothing });
const observable = () => ({ addCallback: nothing, removeCallback: nothing });

/**
 * Counts nothing, as above.
 *
 * @public
 */
export const silentMetrics: MetricsService = {
  createCounter: counter,
  createUpDownCounter: counter,
  createHistogram: recorder,
  createGauge: recorder,
  createObservableCounter: observable,
  createObservableUpDownCounter: observable,
  createObservableGauge: observable,
};
