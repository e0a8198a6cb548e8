import { thinned } from '../scales/thinned';
import type { Plot } from './plotOf';

/** Equal columns side by side, one a point, in CSS pixels. */
export interface Columns {
  width: number;
  left(index: number): number;
  middle(index: number): number;
}

const widest = 96;

/** @param count - of columns, at least one; few of them stand on the left and leave the rest free */
export function columnsOf(count: number, plot: Plot): Columns {
  const width = Math.min(widest, (plot.right - plot.left) / count);
  return {
    width,
    left: index => plot.left + index * width,
    middle: index => plot.left + (index + 0.5) * width,
  };
}

/** How much room the name of a column takes, in CSS pixels. */
const nameWidth = 64;

/** The columns that have room for a name, always with the last one. */
export function namedColumns(count: number, columns: Columns): number[] {
  return thinned(count, Math.floor((count * columns.width) / nameWidth));
}
