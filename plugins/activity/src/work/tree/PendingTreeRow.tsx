import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { failureText } from '../../pictures/failureText';
import { useWords } from '../../words/useWords';
import styles from './Tree.module.css';
import type { PendingRow } from './treeRows';

/** Stands where rows will be, or says why they are not there and offers another try. */
export function PendingTreeRow(props: {
  row: PendingRow;
  index: number;
  isCompact: boolean;
  top: number;
  height: number;
  isActive: boolean;
  error: Error | undefined;
  onFocus(id: string): void;
  onRetry(place: string): void;
}) {
  const { row, index, top, height, isCompact, isActive } = props;
  const { error, onFocus, onRetry } = props;
  const { t } = useWords();
  return (
    <div
      role="row"
      aria-rowindex={index + (isCompact ? 1 : 2)}
      aria-level={row.level}
      aria-busy={!error}
      data-row={row.id}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ height, top }}
      onFocus={() => onFocus(row.id)}
    >
      <div
        role="gridcell"
        className={styles.pending}
        style={{ paddingInlineStart: Math.min(row.level, 12) * 18 + 8 }}
      >
        {error ? (
          <>
            <span role="alert" className={styles.cut}>
              {t('work.grid.failed', { reason: failureText(t, error) })}
            </span>
            <Button
              size="small"
              variant="secondary"
              onPress={() => onRetry(row.place)}
            >
              {t('work.grid.retry')}
            </Button>
          </>
        ) : (
          <>
            <Skeleton width={240} height={16} />
            <VisuallyHidden>{t('work.grid.pending')}</VisuallyHidden>
          </>
        )}
      </div>
    </div>
  );
}
