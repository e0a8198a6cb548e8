import type { CalendarUnit } from '../../transforms/calendarCells';
import { calendarLayout } from './calendarLayout';

/** With more weeks than this, every year has bands of its own. */
const weeksOfBand = 53;
const weeksOfYear = 52;

/**
 * About how high the calendar of so many weeks will be, in CSS pixels: kept free while it is on its way. Where a range begins
 * within a year is not known then, so that it may be a band too many.
 */
export function calendarHeight(
  width: number,
  weeks: number,
  unit: CalendarUnit,
): number {
  const years = Math.ceil(weeks / weeksOfYear);
  const isByYear = unit === 'month' || weeks > weeksOfBand;
  const columnsOfYear = unit === 'month' ? 12 : weeksOfBand;
  const columns = isByYear ? columnsOfYear : weeks;
  const { columnsPerBand, bandHeight } = calendarLayout(
    width,
    columns,
    unit === 'day' ? 7 : 1,
  );
  const bands = Math.ceil(columns / columnsPerBand);
  return bands * (isByYear ? years : 1) * bandHeight;
}
