import {
  flowMetrics,
  type ActivityRequestOptions,
  type FlowBreakdown,
  type FlowBreakdownId,
  type FlowCumulative,
  type FlowForecast,
  type FlowForecastQuery,
  type FlowItems,
  type FlowItemsQuery,
  type FlowMetricId,
  type FlowQuery,
  type FlowSeries,
  type FlowSeriesQuery,
  type FlowTiles,
  type FlowTilesQuery,
} from '@activity-insights/plugin-activity-common';
import type { FlowApi } from '../../api/flowApiRef';
import { madeTiles } from './madeFlow';
import {
  madeBreakdown,
  madeCumulative,
  madeForecast,
  madeSeries,
} from './madeFlowCharts';
import { madeChange, madeFlowItems, madeItem } from './madeFlowItems';

/** Answers with made numbers; a test may replace any answer, at any time. */
export class FakeFlowApi implements FlowApi {
  readonly getTiles = jest.fn(
    async (
      query: FlowTilesQuery,
      _options?: ActivityRequestOptions,
    ): Promise<FlowTiles> => madeTiles(query.about),
  );
  readonly getSeries = jest.fn(
    async (
      metric: FlowMetricId,
      query: FlowSeriesQuery,
      _options?: ActivityRequestOptions,
    ): Promise<FlowSeries> =>
      madeSeries(metric, { interval: query.interval ?? 'week' }),
  );
  readonly getItems = jest.fn(
    async (
      query: FlowItemsQuery,
      _options?: ActivityRequestOptions,
    ): Promise<FlowItems> => {
      const { metric = 'throughput' } = query;
      const items =
        flowMetrics[metric].about === 'changes' ? [madeChange()] : madeItems();
      return madeFlowItems({ metric, items });
    },
  );
  readonly getBreakdown = jest.fn(
    async (
      id: FlowBreakdownId,
      _query: FlowQuery,
      _options?: ActivityRequestOptions,
    ): Promise<FlowBreakdown> => madeBreakdown(id),
  );
  readonly getCumulative = jest.fn(
    async (
      _query: FlowQuery,
      _options?: ActivityRequestOptions,
    ): Promise<FlowCumulative> => madeCumulative(),
  );
  readonly getForecast = jest.fn(
    async (
      _query: FlowForecastQuery,
      _options?: ActivityRequestOptions,
    ): Promise<FlowForecast> => madeForecast(),
  );
}

function madeItems() {
  return [
    madeItem({ value: 41 * 86_400 }),
    madeItem({ key: 'BUG-7', title: 'Wrong total', type: 'Bug' }),
  ];
}
