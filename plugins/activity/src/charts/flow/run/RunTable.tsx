import { formatCount } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { subjectOf } from '../items/subjectOf';
import { FlowTable } from '../table/FlowTable';
import type { RunChartProps } from './RunChart';
import { useRunWords } from './useRunWords';

/** A metric over time as a table, the newest first. */
export function RunTable({ series, onSelect }: RunChartProps) {
  const { points, previous, timezone, metric, interval, unit } = series;
  const { t, period, valueOf } = useFlowChartWords();
  const pointWords = useRunWords(series);
  if (points.length === 0) {
    return <QuietText>{t('flowChart.run.none')}</QuietText>;
  }
  const before = previous ? [t('flowChart.run.previous')] : [];
  return (
    <FlowTable
      caption={t('flowChart.run.caption', {
        metric: t(`flowChart.metric.${metric}`),
        interval: t(`flowChart.interval.${interval}`),
        period: period(series, timezone),
        zone: timezone,
      })}
      columns={[
        t(`flowChart.velocity.column.${interval}`),
        t('flowChart.run.value'),
        t(`flowChart.run.of.${subjectOf(metric)}`),
        ...before,
        t('flowChart.run.note'),
      ]}
      rows={points
        .map((point, index) => ({
          key: point.from,
          cells: [
            pointWords(point).name,
            pointWords(point).value,
            formatCount(point.n),
            ...before.map(() => {
              const earlier = previous?.[index];
              return earlier ? valueOf(earlier, unit) : '';
            }),
            point.partial ? t('flowChart.partial') : '',
          ],
          onOpen: onSelect && (() => onSelect(point)),
        }))
        .reverse()}
    />
  );
}
