import { Alert, Skeleton, VisuallyHidden } from '@backstage/ui';
import { stripHeight } from '../../charts/statusStrip/StatusStrip';
import { useWords } from '../../words/useWords';
import styles from './Item.module.css';

/** Stands where the item will be, about in its size. */
export function ItemLoading({ isSlow }: { isSlow: boolean }) {
  const { t } = useWords();
  return (
    <div className={styles.panel} aria-busy="true">
      <VisuallyHidden role="status">{t('workItem.loading')}</VisuallyHidden>
      {isSlow && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('workItem.slow')}
        />
      )}
      <Skeleton width="40%" height={16} />
      <Skeleton width="90%" height={28} />
      <Skeleton width="60%" height={20} />
      <Skeleton width="50%" height={20} />
      <Skeleton width="100%" height={stripHeight} />
      <Skeleton width="50%" height={20} />
      <Skeleton width="100%" height={220} />
    </div>
  );
}
