import type {
  Calendar,
  Heatmap,
  Pace,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import type { ActivityRange } from '../location/activityRange';
import { formatShare } from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './ActivityCard.module.css';
import { CardNotice } from './CardNotice';
import { MiniHeatmap } from './MiniHeatmap';
import { TabLink } from './TabLink';
import { WeekBars } from './WeekBars';
import { weeklyCounts } from './weeklyCounts';

/** What happened in the last weeks: the sums, by week, by hour of the week, and what is missing. */
export function CardNumbers(props: {
  heatmap: Heatmap;
  calendar: Calendar;
  /** Missing while it is on its way, and where it cannot be told. */
  pace: Pace | undefined;
  range: ActivityRange;
  /** Why the numbers could not be refreshed. */
  error: Error | undefined;
  onRetry(): void;
}) {
  const { heatmap, calendar, pace, range, error, onRetry } = props;
  const { t, events, people, age } = useWords();
  const { total, contributors, dataAsOf } = heatmap;
  return (
    <div className={styles.stack}>
      <ul className={styles.figures}>
        <li>{events(total)}</li>
        {contributors !== null && <li>{people(contributors)}</li>}
        {pace && (
          <li title={t('card.insideHours', { hours: pace.workingHours })}>
            {t('card.inside', {
              share: formatShare(pace.inside.count, pace.total),
            })}
          </li>
        )}
      </ul>
      <WeekBars weeks={weeklyCounts(calendar.days)} />
      <MiniHeatmap matrix={heatmap.matrix} />
      <CardNotice
        coverage={heatmap.coverage}
        zone={heatmap.timezone}
        error={error}
        onRetry={onRetry}
      />
      <div className={styles.foot}>
        <Text as="p" variant="body-small" color="secondary">
          {dataAsOf
            ? t('card.asOf', { age: age(dataAsOf, Date.now()) })
            : t('card.never')}
        </Text>
        <TabLink change={{ range }}>{t('card.open')}</TabLink>
      </div>
    </div>
  );
}
