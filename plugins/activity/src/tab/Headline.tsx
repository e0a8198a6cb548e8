import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { busiestCell } from '../transforms/matrixTotals';
import {
  formatCount,
  formatHour,
  shortWeekdayNames,
} from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './ActivityTab.module.css';
import { useRangeWords } from './useRangeWords';

/** The few numbers that answer the question of the page, and the range and zone that they are of. */
export function Headline({ answer }: { answer: Heatmap }) {
  const { t } = useWords();
  const { range, zone } = useRangeWords(answer);
  const { total, contributors, matrix } = answer;
  const busiest = busiestCell(matrix);
  return (
    <div className={styles.lines}>
      <ul className={styles.figures}>
        <Figure
          number={formatCount(total)}
          unit={t('headline.events', { count: total })}
        />
        {contributors !== null && (
          <Figure
            number={formatCount(contributors)}
            unit={t('headline.people', { count: contributors })}
          />
        )}
        {busiest && (
          <Figure
            number={`${shortWeekdayNames[busiest.weekday]} ${formatHour(
              busiest.hour,
            )}`}
            unit={t('headline.busiest')}
          />
        )}
      </ul>
      <Text as="p" variant="body-small" color="secondary">
        {`${range} · ${zone}`}
      </Text>
    </div>
  );
}

function Figure({ number, unit }: { number: string; unit: string }) {
  return (
    <li className={styles.figure}>
      <Text variant="title-small" weight="bold" className={styles.number}>
        {number}
      </Text>{' '}
      <Text variant="body-medium" color="secondary">
        {unit}
      </Text>
    </li>
  );
}
