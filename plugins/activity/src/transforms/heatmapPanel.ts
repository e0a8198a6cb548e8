import type { HeatmapValue } from '@activity-insights/plugin-activity-common';
import { hoursOfBlock } from './hourBlocks';

/** A place in a week: an hour (or a block of hours) of a weekday, a whole weekday, or an hour of every day. */
export interface WeekSpot {
  /** 0 is Monday; missing for all of them. */
  weekday?: number;
  /** Column of the chart; missing for all of them. */
  column?: number;
}

/** One heatmap in numbers: its cells, and what stands at its edges. */
export interface HeatmapPanel {
  /** Seven rows of 24 hours, or of six blocks of four. */
  cells: readonly (readonly number[])[];
  byWeekday: readonly number[];
  byColumn: readonly number[];
}

/**
 * The numbers of a matrix at the width that there is. Counts and shares of several hours add up; rates do not, of them the
 * mean is taken.
 *
 * @param matrix - `matrix[weekday][hour]`
 */
export function heatmapPanel(
  matrix: readonly (readonly number[])[],
  value: HeatmapValue,
  columns: 24 | 6,
): HeatmapPanel {
  const combine = (values: readonly number[]) => {
    const sum = values.reduce((left, right) => left + right, 0);
    return value === 'rate' ? sum / values.length : sum;
  };
  const cells =
    columns === 24 ? matrix : matrix.map(row => blocks(row, combine));
  return {
    cells,
    byWeekday: cells.map(combine),
    byColumn: Array.from({ length: columns }, (_, column) =>
      combine(cells.map(row => row[column])),
    ),
  };
}

function blocks(
  row: readonly number[],
  combine: (values: readonly number[]) => number,
): number[] {
  return Array.from({ length: row.length / hoursOfBlock }, (_, block) =>
    combine(row.slice(block * hoursOfBlock, (block + 1) * hoursOfBlock)),
  );
}

/** What has changed from one panel to another. */
export function differencePanel(
  now: HeatmapPanel,
  before: HeatmapPanel,
): HeatmapPanel {
  const minus = (left: readonly number[], right: readonly number[]) =>
    left.map((value, index) => value - right[index]);
  return {
    cells: now.cells.map((row, weekday) => minus(row, before.cells[weekday])),
    byWeekday: minus(now.byWeekday, before.byWeekday),
    byColumn: minus(now.byColumn, before.byColumn),
  };
}

/** The number at a place of a panel; zero outside of it. */
export function valueAt(
  panel: HeatmapPanel,
  { weekday, column }: WeekSpot,
): number {
  if (weekday === undefined) return panel.byColumn[column ?? 0] ?? 0;
  if (column === undefined) return panel.byWeekday[weekday] ?? 0;
  return panel.cells[weekday]?.[column] ?? 0;
}
