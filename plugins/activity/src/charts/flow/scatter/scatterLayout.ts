import { plotOf, type Plot } from '../frame/plotOf';
import type { Dot } from '../marks/placesOf';
import { durationTicks, logDurationTicks } from '../scales/durationTicks';
import { linearScale, logScale, type Scale } from '../scales/scale';
import type { FinishedItem, FlowItem, NamedItem } from '../items/finishedItems';
import { levelMargin } from '../frame/LevelLines';

export type DurationScale = 'linear' | 'log';

/** A finished item, and where its dot is. */
export interface ItemDot<T extends NamedItem = FlowItem> extends Dot {
  finished: FinishedItem<T>;
}

export interface ScatterLayout<T extends NamedItem = FlowItem> {
  plot: Plot;
  /** Seconds that the axis names. */
  ticks: readonly number[];
  /** Of seconds. */
  y: Scale;
  /** Of UTC epoch milliseconds. */
  x: Scale;
  dots: readonly ItemDot<T>[];
}

const height = 280;
const steps = 5;

/**
 * Where everything is in the scatter of how long finished items took.
 *
 * @param levels - seconds that have a line, which must be inside, too
 * @param period - UTC epoch milliseconds
 */
export function scatterLayout<T extends NamedItem>(
  items: readonly FinishedItem<T>[],
  levels: readonly number[],
  period: { from: number; to: number },
  scale: DurationScale,
  width: number,
): ScatterLayout<T> {
  const margin = levels.length > 0 ? levelMargin : undefined;
  const plot = plotOf(width, height, { margin });
  let [least, greatest] = [Infinity, 0];
  for (const seconds of [...items.map(one => one.seconds), ...levels]) {
    least = Math.min(least, seconds);
    greatest = Math.max(greatest, seconds);
  }
  const ticks =
    scale === 'linear'
      ? durationTicks(greatest, steps)
      : logDurationTicks(least, greatest);
  const ends = [ticks[0], ticks[ticks.length - 1]] as const;
  const places = [plot.bottom, plot.top] as const;
  const y =
    scale === 'linear' ? linearScale(ends, places) : logScale(ends, places);
  const x = linearScale([period.from, period.to], [plot.left, plot.right]);
  const dots = items.map(finished => ({
    x: Math.min(plot.right, Math.max(plot.left, x(finished.at))),
    y: y(finished.seconds),
    finished,
  }));
  return { plot, ticks, y, x, dots };
}
