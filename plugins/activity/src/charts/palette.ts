/** Colours of the charts of one family, for one theme. */
export interface ChartPalette {
  /** From few to many: one hue in even steps of lightness, also told apart without colour vision and in print. */
  steps: readonly string[];
  /** Nothing at all: no part of the hue, so that zero is not taken for few. */
  zero: string;
  zeroBorder: string;
  /** Bars of the totals beside a chart. */
  bar: string;
}

/** On light grounds many is dark. */
const light: ChartPalette = {
  steps: ['#c2daf9', '#82b1ed', '#4c88d3', '#2861a5', '#113d70'],
  zero: '#f4f4f4',
  zeroBorder: '#e2e2e2',
  bar: '#4c88d3',
};

/** On dark grounds many is bright. */
const dark: ChartPalette = {
  steps: ['#3e5f8a', '#4f7eb9', '#699ee1', '#95bff6', '#cbe0fc'],
  zero: '#4a4949',
  zeroBorder: '#5a5959',
  bar: '#699ee1',
};

export const chartPalettes = { light, dark } as const;
