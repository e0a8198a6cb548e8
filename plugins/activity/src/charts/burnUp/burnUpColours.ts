import type { ChartPalette } from '../palette';

/** Scope and done are told apart by lightness, and by the dashes of the scope. */
export function burnUpColours(palette: ChartPalette) {
  const [, low, , high, most] = palette.steps;
  return { scope: most, done: high, area: low };
}

export const scopeDashes = '5 3';
