import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import { RiFlag2Fill } from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import { formatDate } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from './Tree.module.css';

/** What is special about an item: blocked, gone, only on the way to what was asked for, or not where its source says. */
export function ItemMarks({
  item,
}: {
  item: Pick<WorkTreeItem, 'flagged' | 'removed' | 'broken' | 'context'>;
}) {
  const { t } = useWords();
  const { flagged, removed, broken, context } = item;
  return (
    <>
      {flagged && (
        <span className={styles.flag} title={t('work.grid.flagged')}>
          <RiFlag2Fill size={14} aria-hidden="true" />
          <VisuallyHidden>{t('work.grid.flagged')}</VisuallyHidden>
        </span>
      )}{' '}
      {broken && (
        <span className={styles.badge} title={t(`work.grid.${broken}Why`)}>
          {t(`work.grid.${broken}`)}
        </span>
      )}
      {removed && (
        <span className={styles.badge} title={removed.reason}>
          {t('work.grid.removed', {
            date: formatDate(removed.at.slice(0, 10)),
            reason: removed.reason,
          })}
        </span>
      )}
      {context && (
        <VisuallyHidden>{`(${t('work.grid.context')})`}</VisuallyHidden>
      )}
    </>
  );
}
