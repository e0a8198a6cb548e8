import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type {
  FigurePanel,
  HeatmapFigureProps,
} from '../../charts/heatmap/HeatmapFigure';
import { amountSteps, changeSteps } from '../../charts/stepColour';
import { useChartPalette } from '../../charts/useChartPalette';
import type { ActivityLocation } from '../../location/activityLocation';
import type { WeekSpot } from '../../transforms/heatmapPanel';
import { valueFormat } from '../../transforms/valueFormat';
import { divergingScale, sequentialScale } from '../../transforms/valueScale';
import { workingFrames } from '../../transforms/workingFrames';
import { useWords } from '../../words/useWords';
import { comparedPanels } from './comparedPanels';
import { useHeatmapCaptions } from './useHeatmapCaptions';
import { useSpotWords, type PanelRole } from './useSpotWords';

/** What is drawn of an answer, whatever it is drawn on. */
export type HeatmapFigure = Omit<
  HeatmapFigureProps,
  'width' | 'current' | 'selected' | 'panels'
> & {
  panels: readonly (FigurePanel & { role: PanelRole; caption: string })[];
};

/**
 * The heatmaps of an answer as the address wants them: counts, shares or rates; alone, beside each other or as a difference.
 *
 * @param options.columns - 24 hours, or six blocks of four
 * @param options.onOpen - opens what is behind a place of the range that is shown; the range before has nothing to open
 */
export function useHeatmapFigure(options: {
  answer: Heatmap;
  location: ActivityLocation;
  columns: 24 | 6;
  workingHours: string | undefined;
  onOpen?(spot: WeekSpot): void;
}): HeatmapFigure {
  const { answer, location, columns, workingHours, onOpen } = options;
  const { t } = useWords();
  const palette = useChartPalette();
  const panels = comparedPanels(answer, location.comparison, columns);
  const captions = useHeatmapCaptions(answer, panels.shown);
  const format = valueFormat(answer.value, panels.values);
  const spotWords = useSpotWords({
    panels,
    format,
    totals: { now: answer.total, before: answer.previous?.total ?? 0 },
    columns,
    numbers: location.numbers,
  });
  const isDifference = panels.difference !== undefined;
  const isBeside = panels.shown === 'beside';
  const units = columns === 24 ? 'unit' : 'wideUnit';

  const panelOf = (role: PanelRole) => ({
    key: role,
    role,
    heading: isBeside ? captions.heading(role) : undefined,
    label: captions.chart(role),
    caption: captions.table(role),
    panel: panels[role] ?? panels.now,
    spot: (spot: WeekSpot) => spotWords(role, spot),
    onOpen: role === 'before' ? undefined : onOpen,
  });
  return {
    panels: [
      panelOf(isDifference ? 'difference' : 'now'),
      ...(isBeside ? [panelOf('before')] : []),
    ],
    palette,
    scale: isDifference
      ? divergingScale(panels.values, changeSteps, format.unit)
      : sequentialScale(panels.values, amountSteps, format.unit),
    format,
    frames: workingHours ? workingFrames(workingHours) : [],
    words: {
      byWeekday: t('heatmap.byWeekday'),
      byHour: t('heatmap.byHour'),
      unit: isDifference
        ? t(`heatmap.changeUnit.${answer.value}`)
        : t(`heatmap.${units}.${answer.value}`),
      workingHours: t('heatmap.workingHours', { hours: workingHours ?? '' }),
      thisHour: t('heatmap.thisHour'),
    },
  };
}
