import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { ActivityComparison } from '../../location/activityLocation';
import { useWords } from '../../words/useWords';
import { useRangeWords } from '../useRangeWords';
import type { PanelRole } from './useSpotWords';

/** What the heatmaps of an answer are called. */
export interface HeatmapCaptions {
  /** Above one of several. */
  heading(role: PanelRole): string;
  /** For those who do not see it. */
  chart(role: PanelRole): string;
  /** Of its table. */
  table(role: PanelRole): string;
}

export function useHeatmapCaptions(
  answer: Heatmap,
  shown: ActivityComparison,
): HeatmapCaptions {
  const { t } = useWords();
  const { range, zone } = useRangeWords(answer);
  const { range: before } = useRangeWords(answer.previous ?? answer);
  const tableOf = {
    count: 'heatmap.caption',
    share: 'heatmap.captionShare',
    rate: 'heatmap.captionRate',
  } as const;
  return {
    heading: role =>
      role === 'before'
        ? t('heatmap.before', { range: before })
        : t('heatmap.now', { range }),
    chart: role => {
      if (shown === 'difference') return t('heatmap.labelDifference');
      return role === 'before'
        ? t('heatmap.labelBefore', { range: before })
        : t('heatmap.label');
    },
    table: role => {
      if (role === 'difference') {
        return t('heatmap.captionDifference', { range, before, zone });
      }
      return t(tableOf[answer.value], {
        range: role === 'before' ? before : range,
        zone,
      });
    },
  };
}
