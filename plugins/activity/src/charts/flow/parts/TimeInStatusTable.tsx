import { formatCount } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowTable } from '../table/FlowTable';
import type { PartBarsProps } from './TimeInStatusBars';
import { usePartWords } from './usePartWords';
import { workOf } from './workOf';

/** Time in each status as a table. */
export function TimeInStatusTable({ breakdown, onSelect }: PartBarsProps) {
  const { parts, timezone, explain } = breakdown;
  const { t, n, period, duration } = useFlowChartWords();
  const { share } = usePartWords();
  if (parts.length === 0) {
    return <QuietText>{t('flowChart.statuses.none')}</QuietText>;
  }
  const named = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined ? '–' : duration(seconds);
  return (
    <FlowTable
      caption={t('flowChart.statuses.caption', {
        n: n(explain.n, 'items'),
        period: period(breakdown, timezone),
        zone: timezone,
      })}
      columns={[
        t('flowChart.statuses.status'),
        t('flowChart.statuses.work'),
        t('flowChart.statuses.share'),
        t('flowChart.statuses.p50'),
        t('flowChart.statuses.p85'),
        t('flowChart.statuses.n'),
      ]}
      rows={parts.map((part, index) => ({
        // Two instances may have statuses of one name.
        key: `${part.name} ${index}`,
        cells: [
          part.name,
          t(`flowChart.statuses.kind.${workOf(part)}`),
          share(part),
          named(part.percentiles?.p50),
          named(part.percentiles?.p85),
          formatCount(part.n),
        ],
        onOpen: onSelect && (() => onSelect(part)),
      }))}
    />
  );
}
