import {
  flowBreakdownSchema,
  flowCumulativeSchema,
  flowDailySchema,
  flowForecastSchema,
  flowItemsSchema,
  flowSeriesSchema,
  flowTilesSchema,
} from '@activity-insights/plugin-activity-common';
import {
  flowForecastParameters,
  flowItemsParameters,
  flowParameters,
  flowSeriesParameters,
  flowTilesParameters,
} from '../parse/flowParameters';
import type { ApiOperation } from './ApiOperation';

/** The routes about how work flows. */
export const flowOperations: readonly ApiOperation[] = [
  {
    id: 'getFlowTiles',
    path: '/flow/tiles',
    summary: 'Every metric of work items, or of changes, in one number each',
    description:
      'With n, percentiles, what is left out and why, the last weeks, and how the number comes about. Null is unknown and has its reason; 0 is none. Users are refused as entities.',
    parameters: flowTilesParameters,
    answers: { 200: flowTilesSchema },
  },
  {
    id: 'getFlowSeries',
    path: '/flow/series/{metric}',
    summary: 'A metric over time',
    description:
      'By local day, ISO week or month of the zone, or velocity by sprint. Points that are cut by the period or not over yet are partial.',
    parameters: flowSeriesParameters,
    answers: { 200: flowSeriesSchema },
  },
  {
    id: 'listFlowItems',
    path: '/flow/items',
    summary: 'The items behind a number',
    description:
      'Those that count for the metric, or with excluded those that are left out, each with its reason. A CSV file holds the whole list, so it takes neither limit nor cursor.',
    parameters: flowItemsParameters,
    answers: { 200: flowItemsSchema },
  },
  {
    id: 'getFlowBreakdown',
    path: '/flow/breakdown/{id}',
    summary: 'Where time goes by status, or what work is made of by type',
    parameters: flowParameters,
    answers: { 200: flowBreakdownSchema },
  },
  {
    id: 'getFlowCumulative',
    path: '/flow/cumulative',
    summary: 'What has arrived, been started and been done by the end of days',
    parameters: flowParameters,
    answers: { 200: flowCumulativeSchema },
  },
  {
    id: 'getFlowForecast',
    path: '/flow/forecast',
    summary: 'How many by when, and when so many',
    description:
      'By drawing from the throughput of the days of the period: the same seed gives the same answer.',
    parameters: flowForecastParameters,
    answers: { 200: flowForecastSchema },
  },
  {
    id: 'getFlowDaily',
    path: '/flow/daily',
    summary: 'Projects in numbers, day by day',
    parameters: flowParameters,
    answers: { 200: flowDailySchema },
  },
].map(operation => ({
  ...operation,
  method: 'get',
  isTable: true,
  refusals: [403, 404],
}));
