import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { HourChoice } from '../../events/HourPicker';
import type { ActivityLocation } from '../../location/activityLocation';
import { heatmapPanel, valueAt } from '../../transforms/heatmapPanel';
import { hoursInBlockOf } from '../../transforms/hourBlocks';
import { valueFormat } from '../../transforms/valueFormat';
import { cardsLayout } from './cardsLayout';

/**
 * The hours of the open cell, where the heatmap is so narrow that its cells stand for several.
 *
 * @param width - of the tab, in CSS pixels
 */
export function hourChoices(
  location: Pick<ActivityLocation, 'selection' | 'comparison' | 'view'>,
  answer: Pick<Heatmap, 'matrix' | 'value'> | undefined,
  width: number,
): HourChoice[] | undefined {
  const { selection } = location;
  if (!answer || !selection) return undefined;
  if (selection.kind !== 'hour' && selection.kind !== 'hourOfDay') {
    return undefined;
  }
  if (cardsLayout(width, location).columns === 24) return undefined;
  const panel = heatmapPanel(answer.matrix, answer.value, 24);
  const weekday = selection.kind === 'hour' ? selection.weekday : undefined;
  const format = valueFormat(answer.value, panel.cells.flat());
  return hoursInBlockOf(selection.hour).map(hour => ({
    hour,
    amount: format.text(valueAt(panel, { weekday, column: hour })),
  }));
}
