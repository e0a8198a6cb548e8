/** Sizes of the heatmap in CSS pixels. */
export interface HeatmapLayout {
  /** 24 columns of an hour, or six of four hours where an hour would be narrower than a cell may be. */
  columns: 24 | 6;
  width: number;
  height: number;
  cellHeight: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** Every how many columns an hour is written. */
  labelEvery: 1 | 2;
  /** Whether a column is named by its first hour and its end. */
  namesBothEnds: boolean;
  /** Whether there is room for the totals of the weekdays. */
  showsWeekdayTotals: boolean;
}

/** Height of the longest bar below a column. */
export const barRoom = 24;
const longestBar = 40;
const shortestBar = 12;
const letter = 7.8;

/**
 * Length of the longest bar behind a row, beside numbers of so many letters.
 *
 * @param room - for both of them, in CSS pixels
 */
export function barLength(letters: number, room: number): number {
  const left = room - 18 - letters * letter;
  return Math.max(shortestBar, Math.min(longestBar, left));
}

const smallestCell = 20;
/** A cell of four hours that is narrower has no room for the name of both its ends. */
const roomyBlock = 46;
const left = 58;
const totalsWidth = 92;

/** How the heatmap fits into a width. Cells are never narrower than 20 pixels. */
export function heatmapLayout(width: number): HeatmapLayout {
  const columns = (width - left) / 24 >= smallestCell ? 24 : 6;
  const showsWeekdayTotals =
    (width - left - totalsWidth) / columns >=
    (columns === 24 ? smallestCell + 2 : roomyBlock);
  const cellHeight = columns === 24 ? 26 : 32;
  const margin = {
    top: 22,
    right: showsWeekdayTotals ? totalsWidth : 0,
    bottom: 44,
    left,
  };
  return {
    columns,
    width,
    height: margin.top + 7 * cellHeight + margin.bottom,
    cellHeight,
    margin,
    labelEvery: width < 700 && columns === 24 ? 2 : 1,
    namesBothEnds: columns === 6 && (width - left) / columns >= roomyBlock,
    showsWeekdayTotals,
  };
}
