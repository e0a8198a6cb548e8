import { formatCount } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowTable } from '../table/FlowTable';
import type { PartBarsProps } from './TimeInStatusBars';
import { usePartWords } from './usePartWords';

/** What finished work was made of as a table. */
export function DistributionTable({ breakdown, onSelect }: PartBarsProps) {
  const { parts, timezone, explain } = breakdown;
  const { t, n, period } = useFlowChartWords();
  const { share } = usePartWords();
  if (parts.length === 0) {
    return <QuietText>{t('flowChart.distribution.none')}</QuietText>;
  }
  return (
    <FlowTable
      caption={t('flowChart.distribution.caption', {
        n: n(explain.n, 'items'),
        period: period(breakdown, timezone),
        zone: timezone,
      })}
      columns={[
        t('flowChart.distribution.type'),
        t('flowChart.distribution.share'),
        t('flowChart.distribution.doneColumn'),
        t('flowChart.distribution.wipColumn'),
      ]}
      rows={parts.map((part, index) => ({
        key: `${part.name} ${index}`,
        cells: [
          part.name,
          share(part),
          formatCount(part.n),
          part.inProgress === undefined ? '–' : formatCount(part.inProgress),
        ],
        onOpen: onSelect && (() => onSelect(part)),
      }))}
    />
  );
}
