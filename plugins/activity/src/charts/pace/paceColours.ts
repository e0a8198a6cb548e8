import type { PacePart } from '../../transforms/paceSpans';
import type { ChartPalette } from '../palette';

/** The further from working hours, the stronger: told apart by lightness, as the heatmap is. */
export function paceColours(palette: ChartPalette): Record<PacePart, string> {
  const [, low, , high, most] = palette.steps;
  return {
    inside: palette.bar,
    evening: low,
    weekend: high,
    night: most,
  };
}
