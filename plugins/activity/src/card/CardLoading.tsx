import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useWords } from '../words/useWords';
import styles from './ActivityCard.module.css';
import { gridHeight } from './MiniHeatmap';
import { weeksHeight } from './WeekBars';

/** Stands where the numbers will be, in their size. */
export function CardLoading() {
  const { t } = useWords();
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('picture.loading')}</VisuallyHidden>
      <Skeleton width="70%" height={26} />
      <Skeleton width="100%" height={weeksHeight} />
      <Skeleton width="100%" height={gridHeight} />
      <Skeleton width="50%" height={16} />
    </div>
  );
}
