import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import type { WorkNode } from '../loading/WorkForest';
import { dueWords } from './dueWords';
import { ProgressFigure } from './ProgressFigure';
import { StatusLabel } from './StatusLabel';
import styles from './Tree.module.css';
import type { TreeClock } from './WorkCell';

/** What matters most of an item, in the second line of a narrow row. */
export function CompactFacts(props: {
  item: WorkNode['item'];
  clock: TreeClock;
}) {
  const { item, clock } = props;
  const { t } = useWords();
  const { blocked, overdue, dueOn, statusCategory, delivery } = item;
  return (
    <div className={styles.facts}>
      <StatusLabel item={item} />
      <ProgressFigure progress={item.progress} />
      {blocked > 0 && (
        <span className={styles.alarm}>
          {t('work.grid.blocked', { number: formatCount(blocked) })}
        </span>
      )}
      {overdue > 0 && (
        <span className={styles.alarm}>
          {t('work.grid.overdue', { number: formatCount(overdue) })}
        </span>
      )}
      {dueOn && (
        <span>
          {t('work.grid.due', {
            when: dueWords(t, dueOn, statusCategory === 'done', clock.today),
          })}
        </span>
      )}
      {delivery !== 'none' && <span>{t(`work.delivery.${delivery}`)}</span>}
    </div>
  );
}
