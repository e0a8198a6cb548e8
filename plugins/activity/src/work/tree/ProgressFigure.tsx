import type { WorkProgress } from '@activity-insights/plugin-activity-common';
import { formatCount, formatDecimal } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from './Tree.module.css';

/** How much of what is below an item is done: a bar, and the numbers; more of them in its tooltip. */
export function ProgressFigure({ progress }: { progress: WorkProgress }) {
  const { t } = useWords();
  const { done, total, inProgress, estimate } = progress;
  const share = (part: number) => `${total === 0 ? 0 : (100 * part) / total}%`;
  const points = (value: number) =>
    formatDecimal(value, Number.isInteger(value) ? 0 : 1);
  const details = [
    t('work.grid.doneWhy', {
      done: formatCount(done),
      total: formatCount(total),
      inProgress: formatCount(inProgress),
    }),
    estimate &&
      t('work.grid.byEstimate', {
        done: points(estimate.done),
        total: points(estimate.total),
      }),
  ].filter(Boolean);

  return (
    <span className={styles.progress} title={details.join('; ')}>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.barDone} style={{ width: share(done) }} />
        <span
          className={styles.barMoving}
          style={{ width: share(inProgress) }}
        />
      </span>
      <span className={styles.numbers}>
        {t('work.grid.done', {
          done: formatCount(done),
          total: formatCount(total),
        })}
      </span>
    </span>
  );
}
