import type { FlowPoint } from '@activity-insights/plugin-activity-common';
import { periodDays } from '../../../transforms/flow/periodDays';
import { dayName } from './dateNames';
import { fittingEnd } from './fittingEnd';
import { namedColumns, type Columns } from './columnsOf';
import type { Plot } from './plotOf';

/**
 * What stands below the columns of points: the day that each begins, or the name of a sprint; as many as there is room for.
 *
 * @param series - with at least one point
 */
export function pointNames(
  series: {
    points: readonly Pick<FlowPoint, 'from' | 'to' | 'sprint'>[];
    from: string;
    to: string;
    timezone: string;
  },
  columns: Columns,
  plot: Plot,
): { x: number; name: string }[] {
  const { points, timezone } = series;
  const days = periodDays(series, timezone);
  const named = namedColumns(points.length, columns);
  const step = named.length > 1 ? named[1] - named[0] : 1;
  const room = columns.width * step;
  return named.map(index => {
    const { sprint, ...period } = points[index];
    const x = columns.middle(index);
    // The last one is moved to the left where it does not fit, and must not lie on the one before.
    const free = Math.min(room, plot.width - x + room / 2);
    return {
      x,
      name: sprint
        ? fittingEnd(sprint.name, free)
        : dayName(periodDays(period, timezone).first, days),
    };
  });
}
