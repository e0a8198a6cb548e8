import type { ActivitySelection } from '../../location/activitySelection';
import type { WeekSpot } from '../../transforms/heatmapPanel';

/**
 * What the address says of a place in the heatmap that was opened.
 *
 * @param hour - the hour to begin with, where the place stands for hours
 */
export function spotSelection(
  { weekday, column }: WeekSpot,
  hour: number,
): ActivitySelection {
  if (weekday === undefined) return { kind: 'hourOfDay', hour };
  if (column === undefined) return { kind: 'weekday', weekday };
  return { kind: 'hour', weekday, hour };
}

/** The reverse: the place that is open, in a heatmap of so many columns. */
export function selectedSpot(
  selection: ActivitySelection | undefined,
  columns: 24 | 6,
): WeekSpot | undefined {
  const columnOf = (hour: number) => Math.floor((hour * columns) / 24);
  switch (selection?.kind) {
    case 'hour':
      return { weekday: selection.weekday, column: columnOf(selection.hour) };
    case 'weekday':
      return { weekday: selection.weekday };
    case 'hourOfDay':
      return { column: columnOf(selection.hour) };
    default:
      return undefined;
  }
}
