import { withSign } from '../transforms/format';
import type { ValueFormat } from '../transforms/valueFormat';
import type { ValueScale } from '../transforms/valueScale';
import type { LegendEntry } from './ChartLegend';
import { textOn } from './contrast';
import type { ChartPalette } from './palette';
import { stepColour } from './stepColour';

/** The classes of a scale with their bounds; those of changes from the greatest loss to the greatest gain, with signs. */
export function scaleLegend(
  scale: ValueScale,
  palette: ChartPalette,
  { text }: Pick<ValueFormat, 'text'>,
): LegendEntry[] {
  const { kind, buckets } = scale;
  const none = { ...stepColour(0, kind, palette), text: '0' };
  const entryOf = (from: number, to: number): LegendEntry => {
    const { fill, border } = stepColour(scale.stepOf(to), kind, palette);
    const bounds = from === to ? [from] : [from, to];
    const words = bounds.map(bound => withSign(text(bound), bound));
    if (kind === 'diverging') {
      return {
        fill,
        border,
        text: words.join(' to '),
        printed: to > 0 ? '+' : '−',
        printedColour: textOn(fill),
      };
    }
    return {
      fill,
      border,
      text: bounds.map(bound => text(bound)).join('–'),
    };
  };
  const more = buckets.map(({ from, to }) => entryOf(from, to));
  if (kind === 'sequential') return [none, ...more];
  const less = buckets.map(({ from, to }) => entryOf(-from, -to)).reverse();
  return [...less, none, ...more];
}
