import type { ChartPalette } from '../../palette';

/** What is too old is another colour and, as the charts draw it, another shape. */
export function ageingColours(palette: ChartPalette): {
  within: string;
  beyond: string;
} {
  return { within: palette.steps[3], beyond: palette.more[1] };
}
