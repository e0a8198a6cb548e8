import {
  flowMetrics,
  type FlowBreakdownId,
  type FlowForecastQuery,
  type FlowItemsQuery,
  type FlowMetricId,
  type FlowSeriesQuery,
  type FlowTilesQuery,
} from '@activity-insights/plugin-activity-common';
import type { FlowApi } from '../src/api/flowApiRef';
import { madeNothing, madeTiles } from '../src/flow/__testUtils__/madeFlow';
import {
  madeBreakdown,
  madeCumulative,
  madeForecast,
  madeSeries,
} from '../src/flow/__testUtils__/madeFlowCharts';
import { madeFlowItems } from '../src/flow/__testUtils__/madeFlowItems';
import { madeFlowItem } from './madeFlowItem';

const numbers: Readonly<Record<string, number>> = { large: 5_000, few: 3 };
const usualNumber = 200;

/** Answers with made numbers, in this process. The name of the entity decides how many items there are; `unmapped` has none. */
export class MadeFlowApi implements FlowApi {
  async getTiles({ entity, about }: FlowTilesQuery) {
    await soon();
    if (nameOf(entity) !== 'unmapped') return madeTiles(about);
    const message = 'No project is connected to it.';
    return madeNothing({ notes: [{ code: 'not-mapped', message }] });
  }

  async getSeries(metric: FlowMetricId, { interval }: FlowSeriesQuery) {
    await soon();
    const usual = madeSeries(metric, { interval: interval ?? 'week' });
    const isOfTime = flowMetrics[metric].unit === 'seconds';
    const scale = isOfTime ? 86_400 : 1;
    const points = usual.points.map(point => ({
      ...point,
      value: (point.value ?? 0) * scale,
    }));
    return { ...usual, points };
  }

  async getItems(query: FlowItemsQuery) {
    await soon();
    const { entity, metric = 'throughput', limit = 100, cursor } = query;
    const total = numbers[nameOf(entity)] ?? usualNumber;
    const first = Number(cursor ?? 0);
    const end = Math.min(total, first + limit);
    return madeFlowItems({
      metric,
      items: Array.from({ length: end - first }, (_, index) =>
        madeFlowItem(metric, first + index),
      ),
      total,
      ...(end < total && { nextCursor: String(end) }),
    });
  }

  async getBreakdown(id: FlowBreakdownId) {
    await soon();
    return madeBreakdown(id);
  }

  async getCumulative() {
    await soon();
    return madeCumulative();
  }

  async getForecast(_query: FlowForecastQuery) {
    await soon();
    return madeForecast();
  }
}

function nameOf(entity: string | undefined): string {
  return entity?.split('/')[1] ?? '';
}

function soon(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 100));
}
