import type { ValueScale } from '../transforms/valueScale';
import type { ChartPalette } from './palette';

/** How many steps the palettes have for amounts, and for changes in either direction. */
export const amountSteps = 5;
export const changeSteps = 3;

/**
 * The colour of a step of a scale; 0 is nothing, or no change.
 *
 * @returns `border` where the colour does not stand out from the ground
 */
export function stepColour(
  step: number,
  kind: ValueScale['kind'],
  palette: ChartPalette,
): { fill: string; border?: string } {
  if (step === 0) return { fill: palette.zero, border: palette.zeroBorder };
  if (kind === 'sequential') return { fill: palette.steps[step - 1] };
  return {
    fill: step > 0 ? palette.more[step - 1] : palette.less[-step - 1],
  };
}
