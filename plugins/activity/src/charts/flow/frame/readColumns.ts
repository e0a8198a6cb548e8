import { thinned } from '../scales/thinned';
import type { Columns } from './columnsOf';

/** Columns narrower than that cannot be pointed at, in CSS pixels. */
const narrowest = 4;

/** A column that can be read; where they are narrow, it stands for those on its left, too. */
export interface ReadColumn {
  index: number;
  x: number;
  width: number;
}

/** The columns that can be pointed at: all of them, or as many as there is room for, always with the last one. */
export function readColumns(count: number, columns: Columns): ReadColumn[] {
  const most = Math.floor((count * columns.width) / narrowest);
  const read = thinned(count, most);
  return read.map((index, place) => {
    const first = place === 0 ? 0 : read[place - 1] + 1;
    return {
      index,
      x: columns.left(first),
      width: (index - first + 1) * columns.width,
    };
  });
}
