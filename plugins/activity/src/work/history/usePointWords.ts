import { useCallback } from 'react';
import type { TipText } from '../../charts/grid/GridTip';
import { formatDate } from '../../transforms/format';
import type { BurnUpPoint } from '../../transforms/work/burnUp';
import { formatAmount } from '../../transforms/work/formatAmount';
import { formatCompletion } from '../../transforms/work/formatCompletion';
import { useWords } from '../../words/useWords';

/** What a point says: to those who do not see it, and to those who point at it. */
export function usePointWords(): (point: BurnUpPoint) => {
  label: string;
  tip: TipText;
} {
  const { t } = useWords();
  return useCallback(
    ({ date: day, scope, done }) => {
      const date = formatDate(day);
      if (scope === 0) {
        return {
          label: t('workHistory.pointEmpty', { date }),
          tip: { title: date, text: t('workHistory.tipEmpty') },
        };
      }
      const amounts = {
        done: formatAmount(done),
        scope: formatAmount(scope),
        share: formatCompletion(done, scope),
      };
      return {
        label: t('workHistory.point', { date, ...amounts }),
        tip: { title: date, text: t('workHistory.tip', amounts) },
      };
    },
    [t],
  );
}
