/** Colours of the charts of one family, for one theme. All are written as `#rrggbb`. */
export interface ChartPalette {
  /** What a card is made of. */
  ground: string;
  /** From few to many: one hue in even steps of lightness, also told apart without colour vision and in print. */
  steps: readonly string[];
  /** Nothing at all, and no change at all: no part of the hue, so that zero is not taken for few. */
  zero: string;
  zeroBorder: string;
  /** Bars of the totals beside a chart. */
  bar: string;
  /** Less than before, from a little to much. Blue and orange stay two colours with every kind of colour vision. */
  less: readonly string[];
  /** More than before. In print a sign in the cell tells it from less. */
  more: readonly string[];
  /** Lines over cells, and the light under them that keeps them apart from every cell. */
  line: string;
  halo: string;
}

/** On light grounds many is dark. */
const light: ChartPalette = {
  ground: '#ffffff',
  steps: ['#c2daf9', '#82b1ed', '#4c88d3', '#2861a5', '#113d70'],
  zero: '#f4f4f4',
  zeroBorder: '#e2e2e2',
  bar: '#4c88d3',
  less: ['#b4d0f4', '#5e96dd', '#1f5597'],
  more: ['#f4c795', '#d17f2c', '#854300'],
  line: '#1c1c1c',
  halo: '#ffffff',
};

/** On dark grounds many is bright. */
const dark: ChartPalette = {
  ground: '#424141',
  steps: ['#3e5f8a', '#4f7eb9', '#699ee1', '#95bff6', '#cbe0fc'],
  zero: '#4a4949',
  zeroBorder: '#5a5959',
  bar: '#699ee1',
  less: ['#48699a', '#7fb0ee', '#d5e6fd'],
  more: ['#8c6130', '#d99a52', '#ffe2be'],
  line: '#ffffff',
  halo: '#2b2a2a',
};

export const chartPalettes = { light, dark } as const;
