import type { CalendarCell } from './calendarCells';
import { toDayNumber, weekdayOf } from './localDates';

/** A stretch of days on which nothing happened, as with holidays; it begins and ends with a working day. */
export interface Silence {
  first: string;
  last: string;
  workingDays: number;
}

/** So many working days without an event are worth a word. */
const fewestWorkingDays = 4;

/**
 * The silences of a range. Days that have not been harvested, or are still to come, are no part of one: of those nobody knows.
 *
 * @param days - consecutive
 * @param isWorkingDay - seven, Monday first
 */
export function silences(
  days: readonly CalendarCell[],
  isWorkingDay: readonly boolean[],
): Silence[] {
  const found: Silence[] = [];
  let open: Silence | undefined;
  const close = () => {
    if (open && open.workingDays >= fewestWorkingDays) found.push(open);
    open = undefined;
  };
  for (const { first: date, count, state } of days) {
    if (count > 0 || state !== 'known') {
      close();
    } else if (isWorkingDay[weekdayOf(toDayNumber(date))]) {
      open ??= { first: date, last: date, workingDays: 0 };
      open.last = date;
      open.workingDays += 1;
    }
  }
  close();
  return found;
}
