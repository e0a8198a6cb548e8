import {
  flowBreakdownSchema,
  flowCumulativeSchema,
  flowForecastSchema,
  flowItemsSchema,
  flowSeriesSchema,
  flowTilesSchema,
} from '@activity-insights/plugin-activity-common';
import { madeNothing, madeTiles } from './madeFlow';
import {
  madeBreakdown,
  madeCumulative,
  madeForecast,
  madeSeries,
} from './madeFlowCharts';
import { madeChange, madeFlowItems, madeItem } from './madeFlowItems';

describe('what the fake backend answers', () => {
  it.each([
    ['numbers of work items', flowTilesSchema, madeTiles()],
    ['numbers of changes', flowTilesSchema, madeTiles('changes')],
    ['numbers of nothing', flowTilesSchema, madeNothing()],
    [
      'items',
      flowItemsSchema,
      madeFlowItems({ items: [madeItem(), madeChange()] }),
    ],
    ['a series', flowSeriesSchema, madeSeries('throughput')],
    ['statuses', flowBreakdownSchema, madeBreakdown('time-in-status')],
    ['types', flowBreakdownSchema, madeBreakdown('flow-distribution')],
    ['cumulative flow', flowCumulativeSchema, madeCumulative()],
    ['a forecast', flowForecastSchema, madeForecast()],
  ])('is what a backend could answer: %s', (_, schema, answer) => {
    expect(schema.safeParse(answer).error).toBeUndefined();
  });
});
