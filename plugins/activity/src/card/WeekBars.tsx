import { useChartPalette } from '../charts/useChartPalette';
import { formatCount, formatDate } from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './ActivityCard.module.css';
import type { WeekCount } from './weeklyCounts';

/** Height of the bars in CSS pixels. */
export const weeksHeight = 44;

/** Height of the line that a week without events is. */
const restHeight = 1;

/** A small bar for each week; its numbers are in the name for those who do not see it. */
export function WeekBars({ weeks }: { weeks: readonly WeekCount[] }) {
  const { t, events } = useWords();
  const palette = useChartPalette();
  const greatest = Math.max(1, ...weeks.map(week => week.count));
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.bars}
        height={weeksHeight}
        viewBox={`0 0 ${weeks.length} ${weeksHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('card.weeksLabel', {
          counts: weeks.map(week => formatCount(week.count)).join(', '),
        })}
      >
        {weeks.map(({ first, last, count }, index) => {
          const height = Math.max(restHeight, (count / greatest) * weeksHeight);
          return (
            <rect
              key={first}
              x={index + 0.1}
              width={0.8}
              y={weeksHeight - height}
              height={height}
              fill={count > 0 ? palette.bar : palette.zeroBorder}
            >
              <title>
                {t('card.week', {
                  first: formatDate(first),
                  last: formatDate(last),
                  events: events(count),
                })}
              </title>
            </rect>
          );
        })}
      </svg>
      <figcaption className={styles.caption}>
        {t('card.weeksCaption')}
      </figcaption>
    </figure>
  );
}
