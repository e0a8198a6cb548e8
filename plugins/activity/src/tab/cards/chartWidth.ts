/** Padding of a card on both sides, in CSS pixels. */
const cardPadding = 2 * 12;

/** How wide a chart may be in a card, of the width of the tab. */
export function chartWidth(tabWidth: number): number {
  return Math.max(0, tabWidth - cardPadding);
}
