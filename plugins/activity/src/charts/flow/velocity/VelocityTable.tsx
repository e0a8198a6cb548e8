import { formatAmount } from '../../../transforms/work/formatAmount';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowTable } from '../table/FlowTable';
import { useVelocityWords } from './useVelocityWords';
import type { VelocityBarsProps } from './VelocityBars';
import { velocityAmounts } from './velocityAmounts';

/** What was completed as a table, the newest first. */
export function VelocityTable(props: VelocityBarsProps) {
  const { series, measure, onSelect } = props;
  const { points, timezone, interval } = series;
  const { t, period } = useFlowChartWords();
  const pointWords = useVelocityWords(series, measure);
  if (points.length === 0) {
    return <QuietText>{t('flowChart.velocity.none')}</QuietText>;
  }
  const bare = (amount: number | null) =>
    amount === null ? '–' : formatAmount(amount);
  const hasSprints = points.some(({ sprint }) => sprint);
  return (
    <FlowTable
      caption={t(`flowChart.velocity.caption.${measure}`, {
        interval: t(`flowChart.interval.${interval}`),
        period: period(series, timezone),
        zone: timezone,
      })}
      columns={[
        t(`flowChart.velocity.column.${interval}`),
        t('flowChart.velocity.completed'),
        ...(hasSprints
          ? [
              t('flowChart.velocity.committed'),
              t('flowChart.velocity.added'),
              t('flowChart.velocity.removed'),
            ]
          : []),
        t('flowChart.run.note'),
      ]}
      rows={points
        .map(point => {
          const { completed, sprint } = velocityAmounts(point, measure);
          const {
            committed = null,
            added = null,
            removed = null,
          } = sprint ?? {};
          return {
            key: point.from,
            cells: [
              pointWords(point).name,
              bare(completed),
              ...(hasSprints ? [committed, added, removed].map(bare) : []),
              point.partial ? t('flowChart.partial') : '',
            ],
            onOpen: onSelect && (() => onSelect(point)),
          };
        })
        .reverse()}
    />
  );
}
