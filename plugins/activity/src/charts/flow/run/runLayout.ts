import {
  flowMetrics,
  type FlowPoint,
  type FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { columnsOf, type Columns } from '../frame/columnsOf';
import { levelMargin } from '../frame/LevelLines';
import { plotOf, type Plot } from '../frame/plotOf';
import { countTicks } from '../scales/countTicks';
import { durationTicks } from '../scales/durationTicks';
import { linearScale, type Scale } from '../scales/scale';

export interface RunLayout {
  plot: Plot;
  ticks: readonly number[];
  y: Scale;
  columns: Columns;
  /** Whether some of the period before lies above the axis. */
  isPreviousCut: boolean;
}

const height = 220;
const steps = 4;

/** How much higher the period before may make the axis: one of its points must not make all of the others flat. */
const mostBefore = 1.5;

/** Whether the points of a metric add up, so that they are columns; a line goes through the others. */
export function isCounted(series: Pick<FlowSeries, 'metric'>): boolean {
  return flowMetrics[series.metric].kind === 'count';
}

/** What a point shows: its value, or of too few items each of theirs. */
export function shownValues(point: FlowPoint): number[] {
  if (point.value !== null) return [point.value];
  return (point.few ?? []).map(({ value }) => value);
}

/**
 * Where everything is in a metric over time, which begins at 0.
 *
 * @param series - with at least one point
 * @param limit - a value that has a line
 */
export function runLayout(
  series: Pick<FlowSeries, 'unit' | 'points' | 'previous'>,
  limit: number | undefined,
  width: number,
): RunLayout {
  const { unit, points, previous = [] } = series;
  const plot = plotOf(width, height, {
    margin: limit === undefined ? undefined : levelMargin,
  });
  const own = Math.max(limit ?? 0, ...points.flatMap(shownValues));
  const before = Math.max(
    0,
    ...previous.slice(0, points.length).map(({ value }) => value ?? 0),
  );
  const greatest =
    own === 0 ? before : Math.max(own, Math.min(before, own * mostBefore));
  const ticks = ticksOf(greatest, unit);
  const top = ticks[ticks.length - 1];
  return {
    plot,
    ticks,
    y: linearScale([0, top], [plot.bottom, plot.top]),
    columns: columnsOf(points.length, plot),
    isPreviousCut: before > top,
  };
}

function ticksOf(greatest: number, unit: string): readonly number[] {
  if (unit === 'seconds') return durationTicks(greatest, steps);
  if (unit === 'share') {
    return countTicks(100 * greatest, steps).map(percent => percent / 100);
  }
  return countTicks(greatest, steps);
}
