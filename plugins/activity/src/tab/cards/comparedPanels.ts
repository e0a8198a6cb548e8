import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { ActivityComparison } from '../../location/activityLocation';
import {
  differencePanel,
  heatmapPanel,
  type HeatmapPanel,
} from '../../transforms/heatmapPanel';

/** What an answer shows: one heatmap, two with one scale, or what has changed. */
export interface ComparedPanels {
  shown: ActivityComparison;
  now: HeatmapPanel;
  /** The range before, where it is compared with. */
  before?: HeatmapPanel;
  difference?: HeatmapPanel;
  /** All cells that are drawn: what a common scale must hold. */
  values: readonly number[];
}

/** The heatmaps of an answer. While the range before is not there yet, this one is shown alone. */
export function comparedPanels(
  { matrix, value, previous }: Pick<Heatmap, 'matrix' | 'value' | 'previous'>,
  comparison: ActivityComparison,
  columns: 24 | 6,
): ComparedPanels {
  const now = heatmapPanel(matrix, value, columns);
  if (comparison === 'off' || previous?.value !== value) {
    return { shown: 'off', now, values: now.cells.flat() };
  }
  const before = heatmapPanel(previous.matrix, value, columns);
  if (comparison === 'beside') {
    const values = [...now.cells.flat(), ...before.cells.flat()];
    return { shown: comparison, now, before, values };
  }
  const difference = differencePanel(now, before);
  return {
    shown: comparison,
    now,
    before,
    difference,
    values: difference.cells.flat(),
  };
}
