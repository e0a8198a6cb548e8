import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useWords } from '../../words/useWords';
import styles from './WorkCard.module.css';

/** Stands where the roots will be, in the size of three of them. */
export function WorkCardLoading() {
  const { t } = useWords();
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('workCard.loading')}</VisuallyHidden>
      {[70, 55, 62].map(width => (
        <div key={width} className={styles.root}>
          <Skeleton width={`${width}%`} height={20} />
          <Skeleton width="100%" height={10} />
          <Skeleton width="50%" height={16} />
        </div>
      ))}
    </div>
  );
}
