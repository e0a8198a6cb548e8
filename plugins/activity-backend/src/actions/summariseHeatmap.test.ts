import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { summariseHeatmap } from './summariseHeatmap';

it('names the busiest hours, and sums by weekday and hour', () => {
  const matrix = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  matrix[0][9] = 7;
  matrix[1][9] = 3;
  matrix[6][23] = 8;
  const heatmap = {
    entity: null,
    timezone: 'UTC',
    from: '2026-03-02T00:00:00.000+00:00',
    to: '2026-03-09T00:00:00.000+00:00',
    value: 'count',
    matrix,
    total: 18,
    contributors: 4,
    excluded: { bots: 1, copies: 0, merges: 0, bulk: 0 },
    dataAsOf: null,
    coverage: { complete: false } as Heatmap['coverage'],
  } satisfies Heatmap;
  const { byWeekday, byHour, ...summary } = summariseHeatmap(heatmap);
  expect(summary).toMatchObject({
    total: 18,
    contributors: 4,
    excluded: { bots: 1 },
    busiestHours: [
      { weekday: 'Sunday', hour: 23, count: 8 },
      { weekday: 'Monday', hour: 9, count: 7 },
      { weekday: 'Tuesday', hour: 9, count: 3 },
    ],
    isComplete: false,
  });
  expect(byWeekday.map(({ count }) => count)).toEqual([7, 3, 0, 0, 0, 0, 8]);
  expect(byHour[9]).toBe(10);
  expect(byHour[23]).toBe(8);
});
