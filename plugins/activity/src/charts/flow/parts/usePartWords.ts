import type { FlowPart } from '@activity-insights/plugin-activity-common';
import { useMemo } from 'react';
import { formatCount, formatShare } from '../../../transforms/format';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { workOf } from './workOf';

/** What parts of a whole say: beside their bars, and to those who do not see them. */
export function usePartWords(): {
  statusAmount(part: FlowPart): string;
  statusLabel(part: FlowPart): string;
  typeAmount(part: FlowPart): string;
  typeLabel(part: FlowPart): string;
  share(part: FlowPart): string;
} {
  const { t, n, duration } = useFlowChartWords();
  return useMemo(() => {
    const share = (part: FlowPart) =>
      part.share === null ? '–' : formatShare(part.share, 1);
    const statusAmount = (part: FlowPart) => {
      const p85 = part.percentiles?.p85 ?? null;
      const facts = {
        share:
          part.share === null
            ? t('flowChart.statuses.unknownShare')
            : share(part),
        n: n(part.n, 'items'),
      };
      return p85 === null
        ? t('flowChart.statuses.amountFew', facts)
        : t('flowChart.statuses.amount', {
            ...facts,
            duration: duration(p85),
          });
    };
    const typeAmount = (part: FlowPart) => {
      const facts = { share: share(part), done: formatCount(part.n) };
      return part.inProgress === undefined
        ? t('flowChart.distribution.amountDone', facts)
        : t('flowChart.distribution.amount', {
            ...facts,
            wip: formatCount(part.inProgress),
          });
    };
    return {
      share,
      statusAmount,
      typeAmount,
      statusLabel: part =>
        t('flowChart.statuses.markOf', {
          name: part.name,
          kind: t(`flowChart.statuses.kind.${workOf(part)}`),
          amount: statusAmount(part),
        }),
      typeLabel: part =>
        t('flowChart.distribution.mark', {
          name: part.name,
          amount: typeAmount(part),
        }),
    };
  }, [t, n, duration]);
}
