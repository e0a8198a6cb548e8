import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import styles from '../FlowTab.module.css';
import { runIntervals } from '../location/flowLook';
import type { FlowPage } from './FlowPage';
import { RunCard } from './RunCard';
import { canShowDays, mostDays, runInterval } from './runInterval';

const metrics = {
  workItems: { finished: 'throughput', underWay: 'wip', pace: 'cycle-time' },
  changes: {
    finished: 'change-throughput',
    underWay: 'changes-open',
    pace: 'change-cycle-time',
  },
} as const satisfies Record<string, Record<string, FlowMetricId>>;

const names = ['finished', 'underWay', 'pace'] as const;

/** The three numbers that make each other, over time and by the same interval. */
export function OverTime({ page }: { page: FlowPage }) {
  const { t, days } = useWords();
  const title = useId();
  const reason = useId();
  const { location, tiles, change } = page;
  const hasDays = canShowDays(tiles);
  return (
    <section aria-labelledby={title} className={styles.stack}>
      <div className={styles.sectionHead}>
        <Text as="h2" id={title} variant="body-large" weight="bold">
          {t('flow.card.overTime')}
        </Text>
        <ChoiceButtons
          label={t('flow.card.interval')}
          describedBy={hasDays ? undefined : reason}
          options={runIntervals}
          chosen={runInterval(location.look.interval, tiles)}
          nameOf={name => t(`flow.card.intervals.${name}`)}
          isDisabled={name => name === 'day' && !hasDays}
          onChange={interval => change({ look: { interval } })}
        />
      </div>
      {!hasDays && (
        <div id={reason}>
          <QuietText>
            {t('flow.card.longDays', {
              days: days(mostDays),
            })}
          </QuietText>
        </div>
      )}
      <div className={styles.three}>
        {names.map(name => (
          <RunCard
            key={name}
            page={page}
            name={name}
            metric={metrics[location.about][name]}
          />
        ))}
      </div>
    </section>
  );
}
