import type { WeekSpot } from '../../transforms/heatmapPanel';
import { moveInGrid } from '../grid/moveInGrid';

/** Names a place within the chart. */
export function spotKey({ weekday, column }: WeekSpot): string {
  return `${weekday ?? 'all'}-${column ?? 'all'}`;
}

/** The reverse of {@link spotKey}. */
export function spotOfKey(key: string): WeekSpot {
  const [weekday, column] = key
    .split('-')
    .map(part => (part === 'all' ? undefined : Number(part)));
  return { weekday, column };
}

/** What there is in a chart: so many columns, and perhaps a bar for each weekday. Bars of the columns are always there. */
export interface WeekSize {
  columns: number;
  hasWeekdayBars: boolean;
}

export function hasSpot(
  { weekday, column }: WeekSpot,
  { columns, hasWeekdayBars }: WeekSize,
): boolean {
  if (column === undefined) return weekday !== undefined && hasWeekdayBars;
  return column < columns;
}

/**
 * Where a key leads. The bars of the columns are a row below the last weekday, those of the weekdays a column behind the last
 * hour; there is nothing in the corner where they would meet.
 *
 * @returns undefined for a key that moves nothing
 */
export function moveInWeek(
  key: string,
  { weekday, column }: WeekSpot,
  { columns, hasWeekdayBars }: WeekSize,
): WeekSpot | undefined {
  const isInBars = weekday === undefined;
  const next = moveInGrid(
    key,
    { row: weekday ?? 7, column: column ?? columns },
    { rows: 8, columns: columns + (hasWeekdayBars && !isInBars ? 1 : 0) },
  );
  if (!next) return undefined;
  const isCorner = next.row === 7 && next.column >= columns;
  if (isCorner) return { weekday, column };
  return {
    weekday: next.row === 7 ? undefined : next.row,
    column: next.column === columns ? undefined : next.column,
  };
}
