import type {
  Heatmap,
  HeatmapPeriod,
  Pace,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { answerDays } from '../transforms/answerDays';
import { changeWords } from '../transforms/changeWords';
import {
  formatCount,
  formatHour,
  formatShare,
  shortWeekdayNames,
} from '../transforms/format';
import { busiestCell } from '../transforms/busiestCell';
import { useWords } from '../words/useWords';
import styles from './ActivityTab.module.css';

/**
 * The few numbers that answer the question of the page.
 *
 * @param pace - of the same range, where it may be told
 * @param previous - the range of equal length before, where it may be told
 */
export function Headline(props: {
  answer: Heatmap;
  pace: Pace | undefined;
  previous: HeatmapPeriod | undefined;
}) {
  const { answer, pace, previous } = props;
  const { t, days } = useWords();
  const { total, contributors, matrix } = answer;
  const busiest = busiestCell(matrix);
  return (
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
      {pace && pace.total > 0 && (
        <Figure
          number={formatShare(pace.inside.count, pace.total)}
          unit={t('headline.inside')}
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
      {previous && previous.total > 0 && (
        <Figure
          number={changeWords(total, previous.total)}
          unit={t('headline.change', {
            days: days(answerDays(answer).days),
          })}
        />
      )}
    </ul>
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
