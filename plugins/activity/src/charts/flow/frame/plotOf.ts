/** Where the axes of a chart are, in CSS pixels. */
export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const axisWidth = 52;
const top = 10;

/**
 * @param width - of all of it
 * @param options - `margin`: kept free on the right, for the names of lines; `foot`: at the bottom, for the names of the axis
 */
export function plotOf(
  width: number,
  height: number,
  options: { margin?: number; foot?: number } = {},
): Plot {
  const { margin = 10, foot = 24 } = options;
  return {
    width,
    height,
    left: axisWidth,
    right: Math.max(axisWidth + 1, width - margin),
    top,
    bottom: height - foot,
  };
}
