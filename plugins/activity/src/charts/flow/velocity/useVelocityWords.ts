import type {
  FlowPoint,
  FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { useCallback } from 'react';
import { formatAmount } from '../../../transforms/work/formatAmount';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { velocityAmounts, type VelocityMeasure } from './velocityAmounts';

/** What a week or a sprint says: its name, and how much was completed. */
export function useVelocityWords(
  series: FlowSeries,
  measure: VelocityMeasure,
): (point: FlowPoint) => { name: string; text: string } {
  const { t, n, period } = useFlowChartWords();
  const { timezone } = series;
  return useCallback(
    point => {
      const named = (amount: number) =>
        measure === 'items'
          ? n(amount, 'items')
          : t('flowChart.velocity.estimate', { number: formatAmount(amount) });
      const bare = (amount: number | null) =>
        amount === null ? '–' : formatAmount(amount);
      const { completed, sprint } = velocityAmounts(point, measure);
      const committed = sprint?.committed ?? null;
      let text: string;
      if (completed === null) {
        text = t('flowChart.velocity.unestimated');
      } else if (committed === null) {
        text = t('flowChart.velocity.done', { done: named(completed) });
      } else {
        text = t('flowChart.velocity.sprint', {
          done: bare(completed),
          committed: named(committed),
        });
      }
      if (sprint) {
        text = t('flowChart.velocity.changed', {
          text,
          added: bare(sprint.added),
          removed: bare(sprint.removed),
        });
      }
      if (point.partial) {
        text = t('flowChart.run.pointPartial', {
          text,
          partial: t('flowChart.partial'),
        });
      }
      return { name: point.sprint?.name ?? period(point, timezone), text };
    },
    [t, n, period, timezone, measure],
  );
}
