import { useAnalytics } from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { HeatmapTable } from '../../tables/HeatmapTable';
import { withSign } from '../../transforms/format';
import type { HeatmapPanel, WeekSpot } from '../../transforms/heatmapPanel';
import type { ValueFormat } from '../../transforms/valueFormat';
import { busiestHour } from './busiestHour';
import type { HeatmapCardProps } from './HeatmapCard';
import { selectedSpot, spotSelection } from './spotSelection';
import { useCurrentHour } from './useCurrentHour';
import { useHeatmapFigure } from './useHeatmapFigure';

// Apart from the tab: only who has something to see loads the charts.
const HeatmapFigure = lazy(() =>
  import('../../charts/heatmap/HeatmapFigure').then(module => ({
    default: module.HeatmapFigure,
  })),
);

/** The heatmaps of an answer, as charts or as tables. */
export function HeatmapPanels(props: Omit<HeatmapCardProps, 'entity'>) {
  const { answer, location, change, layout, workingHours } = props;
  const { columns } = layout;
  const analytics = useAnalytics();
  const current = useCurrentHour(answer.timezone);

  const onOpen = (spot: WeekSpot) => {
    analytics.captureEvent('discover', 'activity cell');
    const firstHour = (spot.column ?? 0) * (24 / columns);
    const hour =
      columns === 24
        ? firstHour
        : busiestHour(answer.matrix, spot.weekday, firstHour);
    change({ selection: spotSelection(spot, hour) });
  };
  const figure = useHeatmapFigure({
    answer,
    location,
    columns,
    workingHours,
    onOpen,
  });

  if (location.view === 'table') {
    return (
      <>
        {figure.panels.map(({ role, panel, caption, spot, onOpen: open }) => (
          <HeatmapTable
            key={role}
            panel={panel}
            caption={caption}
            isMean={answer.value === 'rate'}
            total={totalText(panel, figure.format, role === 'difference')}
            words={spot}
            onOpen={open}
          />
        ))}
      </>
    );
  }
  return (
    <HeatmapFigure
      {...figure}
      width={layout.heatmap}
      current={current}
      selected={selectedSpot(location.selection, columns)}
    />
  );
}

/** What the cells of a panel add up to; rates do not. */
function totalText(
  { byWeekday }: HeatmapPanel,
  format: ValueFormat,
  isChange: boolean,
): string {
  if (format.value === 'rate') return '';
  const total = byWeekday.reduce((left, right) => left + right, 0);
  const text = format.text(total);
  return isChange ? withSign(text, total) : text;
}
