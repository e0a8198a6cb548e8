import type { ChartPalette } from '../../palette';

/** The further work is, the stronger; what waits has no part of the hue. Lines between the bands keep them apart in print. */
export function cumulativeColours(palette: ChartPalette): {
  arrived: string;
  started: string;
  done: string;
  line: string;
} {
  const [, low, , high] = palette.steps;
  return {
    arrived: palette.zeroBorder,
    started: low,
    done: high,
    line: palette.line,
  };
}
