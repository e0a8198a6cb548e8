import type { LegendEntry } from '../ChartLegend';
import type { ChartPalette } from '../palette';
import { burnUpColours } from './burnUpColours';

/** What the lines and grounds of a burn-up mean. */
export function burnUpLegend(
  palette: ChartPalette,
  words: {
    scope: string;
    done: string;
    /** Missing where all of it is exact. */
    inexact?: string;
  },
): LegendEntry[] {
  const colours = burnUpColours(palette);
  return [
    { text: words.scope, fill: 'none', border: colours.scope, borderWidth: 2 },
    { text: words.done, fill: colours.area, border: colours.done },
    ...(words.inexact
      ? [
          {
            text: words.inexact,
            fill: palette.zero,
            border: palette.zeroBorder,
          },
        ]
      : []),
  ];
}
