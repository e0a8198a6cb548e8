import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { Entity } from '@backstage/catalog-model';
import { heatmapLayout } from '../../charts/heatmap/heatmapLayout';
import { activityKindOf } from '../../entity/isActivityAvailable';
import type { ActivityLocation } from '../../location/activityLocation';
import type { ChangeActivityLocation } from '../../location/useActivityLocation';
import { useWords } from '../../words/useWords';
import type { CardsLayout } from './cardsLayout';
import { ChartCard } from './ChartCard';
import { HeatmapPanels } from './HeatmapPanels';
import { HeatmapToolbar } from './HeatmapToolbar';

export interface HeatmapCardProps {
  entity: Entity;
  answer: Heatmap;
  location: ActivityLocation;
  change: ChangeActivityLocation;
  layout: CardsLayout;
  /** Such as `Mon-Fri 09:00-17:30`; undefined while they are not known. */
  workingHours: string | undefined;
}

/** Activity by hour of the week, alone or compared with the range before. */
export function HeatmapCard(props: HeatmapCardProps) {
  const { answer, location, change, layout } = props;
  const title = useHeatmapTitle(props.entity);
  const isTable = location.view === 'table';

  return (
    <ChartCard
      title={title}
      height={heatmapLayout(layout.heatmap).height}
      toolbar={
        <HeatmapToolbar
          value={location.value}
          comparison={location.comparison}
          numbers={location.numbers}
          canRate={answer.timezone !== 'author'}
          isTable={isTable}
          change={change}
        />
      }
    >
      <HeatmapPanels {...props} />
    </ChartCard>
  );
}

/** The question that the heatmap of an entity answers. */
export function useHeatmapTitle(entity: Entity): string {
  const { t } = useWords();
  const kind = activityKindOf(entity);
  if (kind === 'Group') return t('heatmap.titleGroup');
  return kind === 'User' ? t('heatmap.titleUser') : t('heatmap.titleOther');
}
