import type { Chances } from './chances';

/**
 * Picks whole numbers by their chances, in the same time however many there are: every place of a table holds one number up to some
 * height and another one above it, and all places are of one width.
 *
 * @returns what turns a draw, from 0 up to but not including 1, into a number
 */
export function createPicks(chances: Chances): (draw: number) => number {
  const { length } = chances;
  const heights = new Float64Array(length);
  const others = new Int32Array(length);
  const low: number[] = [];
  const high: number[] = [];
  chances.forEach((chance, number) => {
    heights[number] = chance * length;
    (heights[number] < 1 ? low : high).push(number);
  });
  while (low.length > 0 && high.length > 0) {
    const filled = low.pop()!;
    const giver = high[high.length - 1];
    others[filled] = giver;
    heights[giver] -= 1 - heights[filled];
    if (heights[giver] < 1) low.push(high.pop()!);
  }
  // What is left has a height of one, but for what rounding has done to it.
  for (const number of [...low, ...high]) heights[number] = 1;
  return draw => {
    const place = draw * length;
    const number = place >>> 0;
    return place - number < heights[number] ? number : others[number];
  };
}
