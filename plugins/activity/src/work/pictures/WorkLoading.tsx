import { Alert, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useWords } from '../../words/useWords';
import treeStyles from '../tree/Tree.module.css';
import styles from '../WorkTab.module.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Stands where the headline and the trees will be, in their size. */
export function WorkLoading(props: { isSlow: boolean; isCompact: boolean }) {
  const { isSlow, isCompact } = props;
  const { t } = useWords();
  const height = isCompact ? 60 : 36;
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('work.picture.loading')}</VisuallyHidden>
      {isSlow && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('picture.slow')}
        />
      )}
      <Skeleton width={280} height={24} />
      <div className={treeStyles.grid}>
        {rows.map(key => (
          <div key={key} className={styles.loadingRow} style={{ height }}>
            <Skeleton width="60%" height={16} />
          </div>
        ))}
      </div>
    </div>
  );
}
