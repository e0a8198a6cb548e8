import type { FlowCumulative } from '@activity-insights/plugin-activity-common';
import { columnsOf, type Columns } from '../frame/columnsOf';
import { plotOf, type Plot } from '../frame/plotOf';
import { countTicks } from '../scales/countTicks';
import { linearScale, type Scale } from '../scales/scale';

export type CumulativePoint = FlowCumulative['points'][number];

export interface CumulativeLayout {
  plot: Plot;
  ticks: readonly number[];
  y: Scale;
  columns: Columns;
}

const height = 260;
const steps = 4;

/**
 * Where everything is in a cumulative flow. All that was done before takes no room: the axis begins at a round number near what was done
 * on the first day.
 *
 * @param points - at least one
 */
export function cumulativeLayout(
  points: readonly CumulativePoint[],
  width: number,
): CumulativeLayout {
  const plot = plotOf(width, height);
  const [first] = points;
  const last = points[points.length - 1];
  const ticks = countTicks(last.arrived, steps, first.done);
  const columns = columnsOf(points.length, plot);
  return {
    plot,
    ticks,
    y: linearScale(
      [ticks[0], ticks[ticks.length - 1]],
      [plot.bottom, plot.top],
    ),
    columns,
  };
}
