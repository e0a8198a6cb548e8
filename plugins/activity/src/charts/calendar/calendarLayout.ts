/** Sizes of the calendar in CSS pixels. */
export interface CalendarLayout {
  /** How many weeks stand side by side at most. */
  weeksPerBand: number;
  cellWidth: number;
  /** How many columns the name of a month needs. */
  monthColumns: number;
  cellHeight: number;
  margin: { top: number; left: number };
  /** Height of one band. */
  bandHeight: number;
}

/** Room for the longest name of a month with its year. */
const monthWidth = 72;
const smallestCell = 20;
const widestCell = 72;
const weeksOfYear = 53;
const margin = { top: 22, left: 58 };

/**
 * How so many weeks fit into a width: in one band if they can, else in several about equally long ones, never more
 * than a year side by side.
 */
export function calendarLayout(width: number, weeks: number): CalendarLayout {
  const room = Math.max(smallestCell, width - margin.left);
  const fitting = Math.floor(room / smallestCell);
  const weeksPerBand = Math.max(1, Math.min(fitting, weeksOfYear, weeks));
  const bands = Math.max(1, Math.ceil(weeks / weeksPerBand));
  const longest = Math.max(1, Math.ceil(weeks / bands));
  const cellWidth = Math.min(widestCell, Math.floor(room / longest));
  const cellHeight = 22;
  return {
    weeksPerBand,
    cellWidth,
    monthColumns: Math.ceil(monthWidth / cellWidth),
    cellHeight,
    margin,
    bandHeight: margin.top + 7 * cellHeight + 6,
  };
}
