import type {
  DoraInterval,
  DoraService,
} from '@activity-insights/plugin-activity-common';
import { Sparkline } from '../../charts/flow/sparkline/Sparkline';
import { formatCount } from '../../transforms/format';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { doraTileWords } from '../tiles/doraTileWords';
import { trendWords } from '../tiles/trendWords';
import styles from './DoraCard.module.css';

/** Five metrics below each other: the number, how it has been, of how many it is, and what it was before. */
export function DoraCardLines(props: {
  service: DoraService;
  interval: DoraInterval;
  label: string;
}) {
  const { service, interval, label } = props;
  const words = useFlowChartWords();
  const { t } = words;
  return (
    <ul className={styles.lines} aria-label={label}>
      {service.metrics.map(metric => {
        const { name, value, comparison } = doraTileWords(words, metric);
        const { reason, band, n } = metric;
        const facts = [
          metric.value === null && reason
            ? reason.message
            : t('flow.tile.n', { number: formatCount(n) }),
          comparison,
          band?.label,
        ].filter(Boolean);
        return (
          <li key={metric.id} className={styles.line}>
            <span className={styles.name}>{name}</span>
            <Sparkline
              {...trendWords(words, metric, interval)}
              width={64}
              height={24}
            />
            <strong className={styles.value}>{value}</strong>
            <span className={styles.facts}>{facts.join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
