import {
  mondayOf,
  type CalendarCell,
  type CalendarUnit,
} from './calendarCells';
import { addDays, toDayNumber, weekdayOf } from './localDates';

/** Columns that are drawn side by side, with the months that begin in them. */
export interface CalendarBand {
  /** The year that it is a part of, where bands are years. */
  year?: string;
  columns: CalendarColumn[];
  months: { column: number; month: string }[];
}

/** A column of a band: seven days from Monday, or one week, or one month. Days outside the range are missing. */
export interface CalendarColumn {
  /** Where it stands in the band, from 0. Years stand below each other with the same weeks in the same place. */
  column: number;
  cells: (CalendarCell | undefined)[];
}

/** Weeks that the days of a leap year may touch. */
export const weeksOfYear = 54;
const monthsOfYear = 12;
/** With more days than this, every year has a band of its own. */
const daysOfBand = 371;

/** Whether so many days are drawn year by year. Months always are. */
export function isByYear(
  cells: readonly CalendarCell[],
  unit: CalendarUnit,
): boolean {
  if (unit === 'month' || cells.length === 0) return unit === 'month';
  const { last } = cells[cells.length - 1];
  return toDayNumber(last) - toDayNumber(cells[0].first) + 1 > daysOfBand;
}

/** How many columns stand side by side if there is room for all. */
export function columnCount(
  cells: readonly CalendarCell[],
  unit: CalendarUnit,
): number {
  if (unit === 'month') return monthsOfYear;
  if (isByYear(cells, unit)) return weeksOfYear;
  return new Set(cells.map(cell => mondayOf(cell.first))).size;
}

/**
 * Stacks cells in bands: years, each as many bands as it needs; or, of a range that is not longer than one, about equally long
 * ones. A month is named over the column that holds its first day, and over the first column of a band.
 *
 * @param cells - consecutive
 * @param columnsPerBand - how many columns have room side by side
 * @param monthColumns - how many columns the name of a month needs
 */
export function calendarBands(
  cells: readonly CalendarCell[],
  unit: CalendarUnit,
  columnsPerBand: number,
  monthColumns: number,
): CalendarBand[] {
  const byYear = isByYear(cells, unit);
  const count = columnCount(cells, unit);
  const length = Math.ceil(count / Math.ceil(count / columnsPerBand));
  const firstMonday = cells.length > 0 ? mondayOf(cells[0].first) : '';
  const bands = new Map<string, CalendarBand>();
  for (const cell of cells) {
    const year = byYear ? yearOf(cell, unit) : undefined;
    const slot = year
      ? slotInYear(cell, unit, year)
      : weeksBetween(firstMonday, cell.first);
    const part = Math.floor(slot / length);
    const key = `${year ?? ''} ${part}`;
    const band = bands.get(key) ?? { year, columns: [], months: [] };
    bands.set(key, band);
    const column = slot - part * length;
    let last = band.columns.at(-1);
    if (last?.column !== column) {
      last = { column, cells: Array(unit === 'day' ? 7 : 1).fill(undefined) };
      band.columns.push(last);
    }
    const row = unit === 'day' ? weekdayOf(toDayNumber(cell.first)) : 0;
    last.cells[row] = cell;
  }
  const all = [...bands.values()];
  all.forEach(band => {
    band.months =
      unit === 'month'
        ? everyMonth(band.columns, monthColumns)
        : monthsOf(band.columns, monthColumns);
  });
  return all;
}

/** A week belongs to the year that most of its days belong to, as with ISO weeks. */
function yearOf(cell: CalendarCell, unit: CalendarUnit): string {
  return (unit === 'week' ? thursdayOf(cell) : cell.first).slice(0, 4);
}

function slotInYear(
  cell: CalendarCell,
  unit: CalendarUnit,
  year: string,
): number {
  if (unit === 'month') return Number(cell.first.slice(5, 7)) - 1;
  const newYear = `${year}-01-01`;
  if (unit === 'day') return weeksBetween(mondayOf(newYear), cell.first);
  return Math.floor((toDayNumber(thursdayOf(cell)) - toDayNumber(newYear)) / 7);
}

function thursdayOf({ first }: CalendarCell): string {
  return addDays(mondayOf(first), 3);
}

function weeksBetween(monday: string, date: string): number {
  return Math.floor((toDayNumber(date) - toDayNumber(monday)) / 7);
}

/** Every month where its name has room, else every second or third. */
function everyMonth(
  columns: readonly CalendarColumn[],
  monthColumns: number,
): { column: number; month: string }[] {
  return columns.flatMap(({ column, cells }) => {
    const month = cells[0]?.first.slice(0, 7);
    return month && column % monthColumns === 0 ? [{ column, month }] : [];
  });
}

/** Names need room: the month that a band begins in gives way to the next one, if that begins too soon after it. */
function monthsOf(
  columns: readonly CalendarColumn[],
  monthColumns: number,
): { column: number; month: string }[] {
  const months: { column: number; month: string }[] = [];
  columns.forEach(({ column, cells }) => {
    const present = cells.filter(cell => cell !== undefined);
    const month = present[present.length - 1].last.slice(0, 7);
    if (months.at(-1)?.month !== month) months.push({ column, month });
  });
  const isCrowded =
    months.length > 1 && months[1].column - months[0].column < monthColumns;
  return isCrowded ? months.slice(1) : months;
}
