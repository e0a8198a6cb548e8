import type { CalendarUnit } from '../../transforms/calendarCells';
import { moveInDays } from '../grid/moveInGrid';

/** How many cells further up or down leads in rows of weeks and of months: a year, as far as one has whole ones. */
const cellsOfYear = { week: 52, month: 12 };

/**
 * Where a key leads among consecutive cells. Days stand in columns of weeks; weeks and months in rows of years, so that left
 * and right is the neighbour, and up and down the year before and after. Edges stop.
 *
 * @returns the index after the key, or undefined for a key that moves nothing
 */
export function moveInCalendar(
  key: string,
  index: number,
  count: number,
  unit: CalendarUnit,
): number | undefined {
  if (unit === 'day') return moveInDays(key, index, count);
  const year = cellsOfYear[unit];
  const targets: Record<string, number> = {
    ArrowLeft: Math.max(0, index - 1),
    ArrowRight: Math.min(count - 1, index + 1),
    ArrowUp: index - year < 0 ? index : index - year,
    ArrowDown: index + year >= count ? index : index + year,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}
