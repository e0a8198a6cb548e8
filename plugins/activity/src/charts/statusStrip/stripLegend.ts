import type { StatusStretch } from '../../transforms/work/statusStretches';
import type { LegendEntry } from '../ChartLegend';
import type { ChartPalette } from '../palette';
import { blockedColour, statusColours } from './statusColours';

/** Stands over a status that was entered again. */
export const againSign = '↩';

/** What the colours of the strip mean, and its marks. */
export function stripLegend(
  palette: ChartPalette,
  words: {
    categories: Record<StatusStretch['category'], string>;
    /** Missing where nothing was blocked. */
    blocked?: string;
    /** Missing where no status was entered again. */
    again?: string;
  },
): LegendEntry[] {
  const colours = statusColours(palette);
  const categories = (['todo', 'inProgress', 'done'] as const).map(
    category => ({
      text: words.categories[category],
      fill: colours[category],
      border: palette.bar,
    }),
  );
  return [
    ...categories,
    ...(words.blocked
      ? [{ text: words.blocked, fill: blockedColour(palette) }]
      : []),
    ...(words.again
      ? [
          {
            text: words.again,
            fill: 'none',
            printed: againSign,
            printedColour: palette.line,
          },
        ]
      : []),
  ];
}
