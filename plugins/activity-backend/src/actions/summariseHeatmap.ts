import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { sumMatrix } from '../reads/sumMatrix';

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const mostHours = 5;

/** A heatmap in words that can be read out: 168 numbers are no answer. */
export function summariseHeatmap(heatmap: Heatmap) {
  const { entity, timezone, from, to, total, contributors, matrix } = heatmap;
  const hours = matrix.flatMap((row, weekday) =>
    row.map((count, hour) => ({ weekday: weekdays[weekday], hour, count })),
  );
  const busiest = hours
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostHours);
  const byWeekday = sumMatrix(matrix, 'weekday');
  return {
    entity,
    timezone,
    from,
    to,
    total,
    contributors,
    excluded: heatmap.excluded,
    busiestHours: busiest,
    byWeekday: weekdays.map((weekday, index) => ({
      weekday,
      count: byWeekday[index],
    })),
    byHour: sumMatrix(matrix, 'hour'),
    dataAsOf: heatmap.dataAsOf,
    isComplete: heatmap.coverage.complete,
  };
}
