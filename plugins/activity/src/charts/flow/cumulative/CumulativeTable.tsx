import { formatCount, formatDate } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowTable } from '../table/FlowTable';
import type { CumulativeFlowProps } from './CumulativeFlow';

/** A cumulative flow as a table, the newest day first. */
export function CumulativeTable({ answer }: CumulativeFlowProps) {
  const { points, timezone } = answer;
  const { t, period } = useFlowChartWords();
  if (points.length === 0) {
    return <QuietText>{t('flowChart.cumulative.none')}</QuietText>;
  }
  return (
    <FlowTable
      caption={t('flowChart.cumulative.caption', {
        period: period(answer, timezone),
        zone: timezone,
      })}
      columns={[
        t('flowChart.cumulative.dayEnd'),
        t('flowChart.cumulative.arrivedAll'),
        t('flowChart.cumulative.startedAll'),
        t('flowChart.cumulative.doneAll'),
        t('flowChart.cumulative.wip'),
      ]}
      rows={[...points]
        .reverse()
        .map(({ date, arrived, started, done, wip }) => ({
          key: date,
          cells: [
            formatDate(date),
            ...[arrived, started, done, wip].map(formatCount),
          ],
        }))}
    />
  );
}
