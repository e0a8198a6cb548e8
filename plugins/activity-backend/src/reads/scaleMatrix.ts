import type { HeatmapValue } from '@activity-insights/plugin-activity-common';

/** What scaling goes by. */
interface Scale {
  total: number;
  /** How often each hour of the week has occurred, see `hoursOfCells`; needed for a rate only. */
  hours: readonly number[];
}

/**
 * The counts of hours of the week as what was asked for: themselves, parts of the total, or events per hour. Where there was
 * nothing to be a part of, and no such hour, it is zero.
 *
 * @param matrix - seven rows of 24 counts, Monday first
 */
export function scaleMatrix(
  matrix: readonly (readonly number[])[],
  value: HeatmapValue,
  { total, hours }: Scale,
): number[][] {
  const divisorOf = (cell: number) => {
    if (value === 'count') return 1;
    return value === 'share' ? total : hours[cell];
  };
  return matrix.map((row, weekday) =>
    row.map((count, hour) =>
      count === 0 ? 0 : count / divisorOf(weekday * 24 + hour),
    ),
  );
}
