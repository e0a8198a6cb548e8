import { ActivityHttp, type ActivityRequestOptions } from './ActivityHttp';
import {
  flowCumulativeSchema,
  flowDailySchema,
  flowForecastSchema,
  type FlowCumulative,
  type FlowDaily,
  type FlowForecast,
} from './flowDayDtos';
import {
  flowBreakdownSchema,
  flowSeriesSchema,
  flowTilesSchema,
  type FlowBreakdown,
  type FlowSeries,
  type FlowTiles,
} from './flowDtos';
import { flowItemsSchema, type FlowItems } from './flowItemDtos';
import type { FlowBreakdownId, FlowMetricId } from './flowMetrics';
import type {
  FlowForecastQuery,
  FlowItemsQuery,
  FlowQuery,
  FlowSeriesQuery,
  FlowTilesQuery,
} from './flowQueries';

/**
 * Asks `/api/activity/flow`; for the frontend, other plugins and scripts. Every answer is checked against its schema.
 *
 * @public
 */
export class FlowClient {
  readonly #http: ActivityHttp;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#http = new ActivityHttp(options);
  }

  /** Every metric of work items, or of changes, in one number each. */
  async getTiles(
    query: FlowTilesQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowTiles> {
    return this.#http.get('/flow/tiles', query, flowTilesSchema, options);
  }

  /** A metric over time. */
  async getSeries(
    metric: FlowMetricId,
    query: FlowSeriesQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowSeries> {
    const path = `/flow/series/${metric}`;
    return this.#http.get(path, query, flowSeriesSchema, options);
  }

  /** The items behind a number. */
  async getItems(
    query: FlowItemsQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowItems> {
    return this.#http.get('/flow/items', query, flowItemsSchema, options);
  }

  /** Where time goes, or what work is made of. */
  async getBreakdown(
    id: FlowBreakdownId,
    query: FlowQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowBreakdown> {
    const path = `/flow/breakdown/${id}`;
    return this.#http.get(path, query, flowBreakdownSchema, options);
  }

  /** What has arrived, been started and been done by the end of each day. */
  async getCumulative(
    query: FlowQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowCumulative> {
    const path = '/flow/cumulative';
    return this.#http.get(path, query, flowCumulativeSchema, options);
  }

  /** How many by when, and when so many. */
  async getForecast(
    query: FlowForecastQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowForecast> {
    return this.#http.get('/flow/forecast', query, flowForecastSchema, options);
  }

  /** Projects in numbers, day by day. */
  async getDaily(
    query: FlowQuery,
    options?: ActivityRequestOptions,
  ): Promise<FlowDaily> {
    return this.#http.get('/flow/daily', query, flowDailySchema, options);
  }
}
