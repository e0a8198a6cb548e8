import {
  flowMetricIds,
  type FlowItems,
} from '@activity-insights/plugin-activity-common';
import { statusColours } from '../../charts/statusStrip/statusColours';
import { useChartPalette } from '../../charts/useChartPalette';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import styles from './Items.module.css';
import { spentTime } from './spentTime';

/** Where the time of an item has gone, as a strip of pieces in proportion; in words for those who point at it or do not see it. */
export function TimeStrip({ item }: { item: FlowItems['items'][number] }) {
  const { t, duration } = useFlowChartWords();
  const palette = useChartPalette();
  const colours = statusColours(palette);
  const pieces = spentTime(item);
  const words = pieces
    .map(({ name, seconds }) => {
      const metric = flowMetricIds.find(id => id === name);
      return t('flow.items.spent', {
        status: metric ? t(`flow.metric.${metric}`) : name,
        value: duration(seconds),
      });
    })
    .join(', ');
  if (pieces.length === 0) {
    return <span className={styles.quiet}>{t('flow.items.noTime')}</span>;
  }
  return (
    <span className={styles.strip} role="img" aria-label={words} title={words}>
      {pieces.map(({ name, stage, seconds }) => (
        <span
          key={name}
          className={styles.piece}
          style={{
            flexGrow: seconds,
            background: stage ? colours[stage] : palette.ground,
            borderColor: palette.bar,
          }}
        />
      ))}
    </span>
  );
}
