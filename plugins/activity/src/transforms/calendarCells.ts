import type { Calendar } from '@activity-insights/plugin-activity-common';
import { addDays, toDayNumber, weekdayOf } from './localDates';

/** A local day, its count, and how many people it is of where that may be known. */
export type CalendarDay = Calendar['days'][number];

/** What a cell of the calendar stands for. */
export type CalendarUnit = 'day' | 'week' | 'month';

/** A day, a week or a month of the calendar, cut at the ends of the range. */
export interface CalendarCell {
  /** First and last day, both included, `YYYY-MM-DD`. The first names the cell. */
  first: string;
  last: string;
  count: number;
  /** Distinct people of a day; null where that is hidden, and for weeks and months, whose people do not add up. */
  contributors: number | null;
  /** Whether all of it has been harvested, some of it has not, or it is still to come. */
  state: 'known' | 'unread' | 'ahead';
}

/** Which days can be known. */
export interface KnownDays {
  /** The first day that has been harvested completely; undefined if all of history has. */
  from?: string;
  today: string;
}

/**
 * Days, or what they add up to by week (from Monday) or month.
 *
 * @param days - consecutive
 */
export function calendarCells(
  days: readonly CalendarDay[],
  unit: CalendarUnit,
  known: KnownDays,
): CalendarCell[] {
  const cells: CalendarCell[] = [];
  let lastUnit: string | undefined;
  for (const { date, count, contributors } of days) {
    const ofUnit = unitOf(date, unit);
    const cell = cells.at(-1);
    const isUnread = known.from !== undefined && date < known.from;
    if (cell && ofUnit === lastUnit) {
      cell.last = date;
      cell.count += count;
      if (isUnread) cell.state = 'unread';
    } else {
      const isAhead = date > known.today ? 'ahead' : 'known';
      cells.push({
        first: date,
        last: date,
        count,
        contributors: unit === 'day' ? contributors : null,
        state: isUnread ? 'unread' : isAhead,
      });
    }
    lastUnit = ofUnit;
  }
  return cells;
}

/** The date of the Monday that a date belongs to. */
export function mondayOf(date: string): string {
  return addDays(date, -weekdayOf(toDayNumber(date)));
}

function unitOf(date: string, unit: CalendarUnit): string {
  if (unit === 'month') return date.slice(0, 7);
  return unit === 'week' ? mondayOf(date) : date;
}
