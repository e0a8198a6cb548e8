import { Skeleton, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useElementWidth } from '../../charts/useElementWidth';
import { FailureAlert } from '../../pictures/FailureAlert';
import type { ListPage } from '../../rows/PagedFeed';
import { RowGrid } from '../../rows/RowGrid';
import type { PagedList } from '../../rows/usePagedFeed';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { GridCells, GridHeader, type GridColumn } from './GridCells';
import styles from './Lists.module.css';

/** Narrower than this, in CSS pixels, there is no room for columns. */
const compactBelow = 640;

/** As many as one answer may have. */
export const mostOfOneAnswer = 1_000;

/** A list that is read page by page, or why there is none. */
export function PagedGrid<
  T,
  P extends ListPage & { items: T[]; total: number },
>(props: {
  list: PagedList<P>;
  /** Says what is listed, and how it is used. */
  label: string;
  empty: string;
  columns: readonly GridColumn<T>[];
  keyOf(item: T): string;
  /** What Enter does; follows the link of the row if missing. */
  onEnter?(item: T): void;
  /** How many there are, and of which time. */
  head(answer: Omit<P, 'items'>): ReactNode;
}) {
  const { list, label, empty, columns, keyOf, onEnter, head } = props;
  const { answer, error, isLoading, isCurrent, hasMore, loadMore } = list;
  const items: T[] = list.items;
  const { t } = useWords();
  const [measured, width] = useElementWidth();
  if (!answer) {
    return error ? (
      <FailureAlert
        status="danger"
        title={t('dora.list.failedToRead')}
        error={error}
        onRetry={loadMore}
      />
    ) : (
      <div role="status" aria-busy="true" aria-label={t('dora.list.loading')}>
        <Skeleton width="100%" height={320} />
      </div>
    );
  }
  const mayReadOn = hasMore && isCurrent && !error;
  return (
    <>
      <div ref={measured} className={styles.bar}>
        {head(answer)}
      </div>
      {error && (
        <FailureAlert
          status="warning"
          title={t('dora.list.moreFailed')}
          error={error}
          onRetry={loadMore}
        />
      )}
      {items.length === 0 ? (
        <Text as="p">{empty}</Text>
      ) : (
        <RowGrid
          label={label}
          keys={items.map(keyOf)}
          total={Number(answer.total)}
          tracks={columns.map(column => column.width)}
          isCompact={width < compactBelow}
          header={<GridHeader columns={columns} />}
          cells={row => <GridCells item={items[row]} columns={columns} />}
          onEnter={onEnter && (row => onEnter(items[row]))}
          onNearEnd={mayReadOn ? loadMore : undefined}
        />
      )}
      {isLoading && <QuietText>{t('dora.list.more')}</QuietText>}
    </>
  );
}
