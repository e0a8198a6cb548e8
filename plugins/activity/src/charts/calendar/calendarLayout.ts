/** Sizes of the calendar in CSS pixels. */
export interface CalendarLayout {
  /** How many columns stand side by side at most. */
  columnsPerBand: number;
  cellWidth: number;
  /** How many columns the name of a month needs. */
  monthColumns: number;
  cellHeight: number;
  margin: { top: number; left: number };
  /** Height of one band. */
  bandHeight: number;
}

/** Room for the longest name of a month with its year, and without. */
const monthWidth = { 7: 72, 1: 32 };
const smallestCell = 20;
const widestCell = 72;
/** Weeks that the days of a year may touch. */
const longestBand = 54;
const margin = { top: 22, left: 58 };

/**
 * How so many columns fit into a width: in one band if they can, else in several about equally long ones, never more than a
 * year side by side.
 *
 * @param columns - weeks, or months
 * @param rows - 7 for days, 1 for weeks and months
 */
export function calendarLayout(
  width: number,
  columns: number,
  rows: 7 | 1 = 7,
): CalendarLayout {
  const room = Math.max(smallestCell, width - margin.left);
  const fitting = Math.floor(room / smallestCell);
  const columnsPerBand = Math.max(1, Math.min(fitting, longestBand, columns));
  const bands = Math.max(1, Math.ceil(columns / columnsPerBand));
  const longest = Math.max(1, Math.ceil(columns / bands));
  const cellWidth = Math.min(widestCell, Math.floor(room / longest));
  const cellHeight = rows === 7 ? 22 : 30;
  return {
    columnsPerBand,
    cellWidth,
    monthColumns: Math.ceil(monthWidth[rows] / cellWidth),
    cellHeight,
    margin,
    bandHeight: margin.top + rows * cellHeight + 6,
  };
}
