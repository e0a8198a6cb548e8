import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { Entity } from '@backstage/catalog-model';
import { useAnalytics } from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { heatmapLayout } from '../../charts/heatmap/heatmapLayout';
import { useChartPalette } from '../../charts/useChartPalette';
import { activityKindOf } from '../../entity/isActivityAvailable';
import type { ActivityLocation } from '../../location/activityLocation';
import type { ChangeActivityLocation } from '../../location/useActivityLocation';
import { HeatmapTable } from '../../tables/HeatmapTable';
import { busiestHourOfBlock } from '../../transforms/hourBlocks';
import { formatHour, formatShare, weekdayNames } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import { ChartCard } from './ChartCard';
import { useRangeWords } from '../useRangeWords';

// Apart from the tab: only who has something to see loads the charts.
const HeatmapChart = lazy(() =>
  import('../../charts/heatmap/HeatmapChart').then(module => ({
    default: module.HeatmapChart,
  })),
);

/** Activity by hour of the week. */
export function HeatmapCard(props: {
  entity: Entity;
  answer: Heatmap;
  location: ActivityLocation;
  change: ChangeActivityLocation;
  width: number;
}) {
  const { entity, answer, location, change, width } = props;
  const { t, events } = useWords();
  const { range, zone } = useRangeWords(answer);
  const palette = useChartPalette();
  const analytics = useAnalytics();
  const { matrix, total } = answer;
  const { selection } = location;
  const layout = heatmapLayout(width);

  const open = (weekday: number, hour: number) => {
    analytics.captureEvent('discover', 'activity cell');
    change({ selection: { kind: 'hour', weekday, hour } });
  };
  const label = (
    weekday: number,
    fromHour: number,
    toHour: number,
    count: number,
  ) =>
    t('heatmap.cell', {
      weekday: weekdayNames[weekday],
      from: formatHour(fromHour),
      to: formatHour(toHour),
      events: events(count),
    });
  const titles = {
    Group: t('heatmap.titleGroup'),
    User: t('heatmap.titleUser'),
    other: t('heatmap.titleOther'),
  };
  const kind = activityKindOf(entity);
  const title =
    kind === 'Group' || kind === 'User' ? titles[kind] : titles.other;

  return (
    <ChartCard title={title} height={layout.height}>
      {location.view === 'table' ? (
        <HeatmapTable
          matrix={matrix}
          caption={t('heatmap.caption', { range, zone })}
          labelOf={(weekday, hour, count) =>
            label(weekday, hour, hour + 1, count)
          }
          onOpen={open}
        />
      ) : (
        <HeatmapChart
          matrix={matrix}
          width={width}
          palette={palette}
          selected={selection?.kind === 'hour' ? selection : undefined}
          onOpen={(weekday, hour) =>
            open(
              weekday,
              layout.columns === 24
                ? hour
                : busiestHourOfBlock(matrix[weekday], hour),
            )
          }
          words={{
            label: t('heatmap.label'),
            unit:
              layout.columns === 24 ? t('heatmap.unit') : t('heatmap.wideUnit'),
            byWeekday: t('heatmap.byWeekday'),
            byHour: t('heatmap.byHour'),
            cell: (weekday, fromHour, toHour, count) => ({
              label: label(weekday, fromHour, toHour, count),
              tip: {
                title: `${weekdayNames[weekday]} ${formatHour(
                  fromHour,
                )}–${formatHour(toHour)}`,
                text: t('heatmap.share', {
                  events: events(count),
                  share: formatShare(count, total),
                }),
              },
            }),
          }}
        />
      )}
    </ChartCard>
  );
}
