import { useCallback } from 'react';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import type { TipText } from '../../grid/GridTip';
import type { FinishedItem, NamedItem } from '../items/finishedItems';

/** What a place with one or more finished items says; the items come the earliest first. */
export function usePlaceWords(zone: string): (
  items: readonly FinishedItem<NamedItem>[],
) => {
  label: string;
  tip: TipText;
} {
  const { t, n, day, period, duration } = useFlowChartWords();
  return useCallback(
    items => {
      const [first] = items;
      const { key, title, about } = first.item;
      const isoOf = (at: number) => new Date(at).toISOString();
      if (items.length === 1) {
        const name = t('flowChart.scatter.one', { key, title });
        const text = t('flowChart.scatter.oneText', {
          duration: duration(first.seconds),
          date: day(isoOf(first.at), zone),
        });
        return { label: `${name}: ${text}`, tip: { title: name, text } };
      }
      const taken = items.map(({ seconds }) => seconds);
      const name = t('flowChart.scatter.several', {
        n: n(items.length, about === 'changes' ? 'changes' : 'items'),
      });
      const text = t('flowChart.scatter.severalText', {
        least: duration(Math.min(...taken)),
        greatest: duration(Math.max(...taken)),
        period: period(
          {
            from: isoOf(first.at),
            // Periods end before their last moment.
            to: isoOf(items[items.length - 1].at + 1),
          },
          zone,
        ),
      });
      return { label: `${name}: ${text}`, tip: { title: name, text } };
    },
    [t, n, day, period, duration, zone],
  );
}
