import { useCallback } from 'react';
import { formatCount, formatDate } from '../../../transforms/format';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import type { CumulativePoint } from './cumulativeLayout';

/** What a day of a cumulative flow says: to those who do not see it, and to those who point at it. */
export function usePointNumbers(): (point: CumulativePoint) => {
  label: string;
  text: string;
} {
  const { t } = useFlowChartWords();
  return useCallback(
    ({ date, arrived, started, done, wip }) => {
      const numbers = {
        date: formatDate(date),
        arrived: formatCount(arrived),
        started: formatCount(started),
        done: formatCount(done),
        wip: formatCount(wip),
      };
      return {
        label: t('flowChart.cumulative.point', numbers),
        text: t('flowChart.cumulative.tip', numbers),
      };
    },
    [t],
  );
}
