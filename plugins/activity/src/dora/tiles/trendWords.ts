import {
  doraMetrics,
  type DoraInterval,
  type DoraServiceMetric,
} from '@activity-insights/plugin-activity-common';
import type { FlowChartWords } from '../../words/useFlowChartWords';

/** How a number has been, as a small line: its values, what it says, and whether its last point is not over. */
export function trendWords(
  { t, amount }: FlowChartWords,
  { id, trend }: Pick<DoraServiceMetric, 'id' | 'trend'>,
  interval: DoraInterval,
): { values: (number | null)[]; label: string; isLastPartial: boolean } {
  const { unit } = doraMetrics[id];
  const values = trend.map(({ value }) => value);
  return {
    values,
    label: t('dora.tile.trend', {
      name: t(`dora.metric.${id}`),
      interval: t(`flowChart.interval.${interval}`),
      values: values
        .map(value =>
          value === null ? t('flow.tile.noValue') : amount(value, unit),
        )
        .join(', '),
    }),
    isLastPartial: trend[trend.length - 1]?.partial ?? false,
  };
}
