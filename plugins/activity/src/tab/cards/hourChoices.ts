import { chartWidth } from './chartWidth';
import { heatmapLayout } from '../../charts/heatmap/heatmapLayout';
import type { HourChoice } from '../../events/HourPicker';
import type { ActivitySelection } from '../../location/activitySelection';
import { hoursInBlockOf } from '../../transforms/hourBlocks';

/** The hours of the open cell, where the heatmap is so narrow that its cells stand for several. */
export function hourChoices(
  selection: ActivitySelection | undefined,
  matrix: readonly number[][] | undefined,
  width: number,
): HourChoice[] | undefined {
  if (selection?.kind !== 'hour' || !matrix) return undefined;
  if (heatmapLayout(chartWidth(width)).columns === 24) return undefined;
  return hoursInBlockOf(selection.hour).map(hour => ({
    hour,
    count: matrix[selection.weekday][hour],
  }));
}
