import { useCallback } from 'react';
import type { TipText } from '../../../charts/grid/GridTip';
import type { StatusStretch } from '../../../transforms/work/statusStretches';
import { useItemWords } from '../useItemWords';

/** What a stretch says: to those who do not see it, and to those who point at it. */
export function useStretchWords(): (stretch: StatusStretch) => {
  label: string;
  tip: TipText;
} {
  const { t, duration, moment } = useItemWords();
  return useCallback(
    ({ status, from, to, seconds, visit, blockedSeconds }) => {
      const facts = {
        status,
        duration: duration(seconds),
        first: moment(from),
        last: to ? moment(to) : '',
      };
      const stretch = t(
        to ? 'workItem.strip.stretch' : 'workItem.strip.stretchNow',
        facts,
      );
      const visited =
        visit > 1
          ? t('workItem.strip.again', { stretch, visit: String(visit) })
          : stretch;
      const text = t(
        to ? 'workItem.strip.tip' : 'workItem.strip.tipNow',
        facts,
      );
      const blocked = { duration: duration(blockedSeconds) };
      return blockedSeconds > 0
        ? {
            label: t('workItem.strip.stretchBlocked', {
              stretch: visited,
              ...blocked,
            }),
            tip: {
              title: status,
              text: t('workItem.strip.tipBlocked', { text, ...blocked }),
            },
          }
        : { label: visited, tip: { title: status, text } };
    },
    [t, duration, moment],
  );
}
