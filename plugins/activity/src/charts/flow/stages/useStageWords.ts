import { useMemo } from 'react';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import type { StageMetric, StagePlace } from './stagePlaces';

/** What a stage says: beside its bar, and to those who do not see it. */
export function useStageWords(): {
  nameOf(metric: StageMetric): string;
  amountOf(place: StagePlace): string;
  labelOf(place: StagePlace): string;
} {
  const { t, n, duration, valueOf } = useFlowChartWords();
  return useMemo(() => {
    const nameOf = (metric: StageMetric) =>
      t(`flowChart.stages.name.${metric}`);
    const amountOf = ({ tile, median, p85 }: StagePlace) => {
      const counted = n(tile.n, 'changes');
      return median === null || p85 === null
        ? t('flowChart.stages.amountOne', {
            value: valueOf(tile, tile.unit),
            n: counted,
          })
        : t('flowChart.stages.amount', {
            p50: duration(median),
            p85: duration(p85),
            n: counted,
          });
    };
    return {
      nameOf,
      amountOf,
      labelOf: place =>
        t('flowChart.stages.mark', {
          name: nameOf(place.metric),
          amount: amountOf(place),
        }),
    };
  }, [t, n, duration, valueOf]);
}
