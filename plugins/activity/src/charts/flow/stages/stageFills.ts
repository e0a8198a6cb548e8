import type { ChartPalette } from '../../palette';
import type { StageMetric } from './stagePlaces';

/** The stages are named and lie in order; neighbours differ in lightness. */
export function stageFills(palette: ChartPalette): Record<StageMetric, string> {
  const [, low, middle, high, most] = palette.steps;
  return {
    'coding-time': low,
    'pickup-time': high,
    'review-time': middle,
    'deploy-time': most,
  };
}
