import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import { Link } from '@backstage/ui';
import { browserZone, todayIn } from '../../query/todayIn';
import { formatCount } from '../../transforms/format';
import { toDayNumber } from '../../transforms/localDates';
import { formatCompletion } from '../../transforms/work/formatCompletion';
import { useWords } from '../../words/useWords';
import { ProgressBar } from '../item/parts/ProgressBar';
import type { WorkLocationChange } from '../location/workLocation';
import styles from './WorkCard.module.css';

/** One root: its name, how far it is, how much time is left, and what is the matter. */
export function RootLine(props: {
  root: WorkTreeItem;
  /** Missing in a portal without the tab. */
  link: ((change: WorkLocationChange) => string) | undefined;
}) {
  const { root, link } = props;
  const { t, days } = useWords();
  const { source, instance, key, summary, progress, dueOn } = root;
  const { blocked, overdue } = root;
  const { done, total } = progress;
  const text = t('workCard.progress', {
    done: formatCount(done),
    count: total,
    number: formatCount(total),
  });
  const left = dueOn
    ? toDayNumber(dueOn) - toDayNumber(todayIn([browserZone()], Date.now()))
    : undefined;
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        {link ? (
          <Link
            href={link({ openOnly: true, item: { source, instance, key } })}
          >
            {summary}
          </Link>
        ) : (
          <span>{summary}</span>
        )}
        <strong>{formatCompletion(done, total)}</strong>
      </div>
      <ProgressBar progress={progress} label={summary} text={text} />
      <div className={styles.facts}>
        <span>{text}</span>
        {left !== undefined && (
          <span className={left < 0 ? styles.bad : undefined}>
            {timeLeft(left)}
          </span>
        )}
        {blocked > 0 && (
          <span className={styles.bad}>
            {t('workCard.blocked', { number: formatCount(blocked) })}
          </span>
        )}
        {overdue > 0 && (
          <span className={styles.bad}>
            {t('workCard.overdue', { number: formatCount(overdue) })}
          </span>
        )}
      </div>
    </li>
  );

  function timeLeft(count: number): string {
    if (count === 0) return t('workCard.today');
    return count > 0
      ? t('workCard.left', { days: days(count) })
      : t('workCard.late', { days: days(-count) });
  }
}
