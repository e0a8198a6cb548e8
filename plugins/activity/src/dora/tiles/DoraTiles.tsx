import {
  doraMetricIds,
  type Dora,
  type DoraMetricId,
  type DoraService,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { NumberTile } from '../../flow/tiles/NumberTile';
import styles from '../../flow/tiles/Tiles.module.css';
import { useWhileVisible } from '../../loading/useWhileVisible';
import { answerDays } from '../../transforms/answerDays';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { doraTileWords } from './doraTileWords';
import { trendWords } from './trendWords';

/** The five numbers of a service in a row, what they are compared with, and how new they are. */
export function DoraTiles(props: {
  answer: Dora;
  service: DoraService;
  isReading: boolean;
  onItems(metric: DoraMetricId): void;
  onExplain(metric: DoraMetricId): void;
}) {
  const { answer, service, isReading, onItems, onExplain } = props;
  const { interval, dataAsOf } = answer;
  const words = useFlowChartWords();
  const { t, age, days } = words;
  const [now, setNow] = useState(Date.now);
  useWhileVisible(() => setNow(Date.now()), 60_000);
  const read = dataAsOf
    ? t('flow.tile.dataAsOf', { age: age(dataAsOf, now) })
    : t('flow.tile.never');
  const metrics = doraMetricIds
    .map(id => service.metrics.find(metric => metric.id === id))
    .filter(metric => metric !== undefined);
  return (
    <section aria-label={t('dora.title')} className={styles.stack}>
      <div className={styles.row}>
        {metrics.map(metric => {
          const said = doraTileWords(words, metric);
          const { name, value } = said;
          return (
            <NumberTile
              key={metric.id}
              words={said}
              n={metric.n}
              trend={trendWords(words, metric, interval)}
              showLabel={t('dora.tile.show', { name, value })}
              isLarge
              onItems={() => onItems(metric.id)}
              onExplain={() => onExplain(metric.id)}
            />
          );
        })}
      </div>
      <div className={styles.status}>
        <QuietText>
          {t('flow.tile.compared', { days: days(answerDays(answer).days) })}
        </QuietText>
        <Text as="p" variant="body-small" color="secondary" role="status">
          {isReading ? `${read} · ${t('flow.tile.updating')}` : read}
        </Text>
      </div>
    </section>
  );
}
