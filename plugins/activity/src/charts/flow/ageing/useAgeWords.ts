import { useCallback } from 'react';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import type { TipText } from '../../grid/GridTip';
import type { AgeingItem } from './ageingItems';

/** What a place with one or more items of one status says. */
export function useAgeWords(): (items: readonly AgeingItem[]) => {
  label: string;
  tip: TipText;
} {
  const { t, n, duration } = useFlowChartWords();
  return useCallback(
    items => {
      const [{ item, status, seconds }] = items;
      if (items.length === 1) {
        const name = t('flowChart.ageing.one', {
          key: item.key,
          title: item.title,
        });
        const text = t('flowChart.ageing.oneText', {
          age: duration(seconds),
          status,
        });
        return { label: `${name}: ${text}`, tip: { title: name, text } };
      }
      const name = t('flowChart.ageing.several', {
        n: n(items.length, item.about === 'changes' ? 'changes' : 'items'),
        status,
      });
      const text = t('flowChart.ageing.severalText', {
        least: duration(items[items.length - 1].seconds),
        greatest: duration(seconds),
      });
      return { label: `${name}: ${text}`, tip: { title: name, text } };
    },
    [t, n, duration],
  );
}
