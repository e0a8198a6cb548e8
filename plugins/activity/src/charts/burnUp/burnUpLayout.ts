const chartHeight = 170;
const axisWidth = 44;
const top = 8;
const foot = 24;

/** Where things are in a burn-up, in CSS pixels. */
export interface BurnUpLayout {
  height: number;
  /** Of the place of the points, without the axes. */
  left: number;
  top: number;
  room: number;
  /** Width of one point's place. */
  column: number;
  /** Values that have a line of their own, from the bottom. */
  ticks: readonly number[];
  /** The middle of a point's place. */
  x(index: number): number;
  y(value: number): number;
}

/**
 * @param count - of points, at least one
 * @param greatest - the value at the upper edge
 */
export function burnUpLayout(
  count: number,
  width: number,
  greatest: number,
): BurnUpLayout {
  const room = chartHeight - top - foot;
  const column = Math.max(0, width - axisWidth) / count;
  // Halves of odd counts of items are no counts.
  const half = greatest / 2;
  const hasHalf = Number.isInteger(half);
  return {
    height: chartHeight,
    left: axisWidth,
    top,
    room,
    column,
    ticks: hasHalf ? [0, half, greatest] : [0, greatest],
    x: index => axisWidth + (index + 0.5) * column,
    y: value => top + room * (1 - value / greatest),
  };
}
