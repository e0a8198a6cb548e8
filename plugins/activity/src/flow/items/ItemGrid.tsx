import type {
  FlowItems,
  FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import { useElementExtent } from '../../charts/useElementExtent';
import { moveInRows, rowWindow, scrollToRow } from '../../rows/rowWindow';
import { useWords } from '../../words/useWords';
import type { FlowItemSort } from '../location/flowSelection';
import type { ItemColumn } from './itemColumns';
import { ItemHeader } from './ItemHeader';
import { ItemRow } from './ItemRow';
import styles from './Items.module.css';
import { useCellWords } from './useCellWords';

/** Assumed where nothing can be measured, in CSS pixels. */
const usualHeight = 640;
/** So many rows before the end the next page is read. */
const nearEnd = 40;

export const headerHeight = 32;
const rowHeight = 36;
/** Without room for columns an item has two lines. */
const compactHeight = 68;

/** Rows of items, of which only those near what is seen are in the document. They are one stop in the order of Tab. */
export function ItemGrid(props: {
  /** At least one. */
  items: FlowItems['items'];
  total: number;
  metric: FlowMetricId;
  zone: string;
  columns: readonly ItemColumn[];
  isCompact: boolean;
  sort: FlowItemSort;
  onSort(sort: FlowItemSort): void;
  /** Called when the last rows come into view; undefined if there are no more. */
  onNearEnd: (() => void) | undefined;
}) {
  const { items, total, metric, zone, columns, isCompact } = props;
  const { sort, onSort, onNearEnd } = props;
  const { t } = useWords();
  const grid = useRef<HTMLDivElement | null>(null);
  const [measure, height] = useElementExtent('clientHeight', usualHeight);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState(0);
  const takesFocus = useRef(false);
  const wordsOf = useCellWords(metric, zone);

  const hold = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      measure(element);
    },
    [measure],
  );
  const each = isCompact ? compactHeight : rowHeight;
  const head = isCompact ? 0 : headerHeight;
  const count = items.length;
  const seen = Math.max(each, height - head);
  const { first, last } = rowWindow(scrollTop, seen, count, each);
  const activeRow = Math.min(active, count - 1);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${activeRow}"]`)
      ?.focus({ preventScroll: true });
  }, [activeRow]);

  // Another order begins at its beginning.
  const lastSort = useRef(sort);
  useLayoutEffect(() => {
    if (lastSort.current === sort) return;
    lastSort.current = sort;
    if (grid.current) grid.current.scrollTop = 0;
    setScrollTop(0);
    setActive(0);
  }, [sort]);

  const isNearEnd = last >= count - nearEnd;
  useLayoutEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, count, onNearEnd]);

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as Element).closest('[data-row]');
    if (!row) return;
    if (event.key === 'Enter') {
      row.querySelector('a')?.click();
      return;
    }
    const page = Math.max(1, Math.floor(seen / each) - 1);
    const next = moveInRows(event.key, activeRow, { count, page });
    if (next === undefined) return;
    event.preventDefault();
    takesFocus.current = true;
    setActive(next);
    const top = scrollToRow(next, scrollTop, seen, each);
    if (grid.current) grid.current.scrollTop = top;
    setScrollTop(top);
  };

  const drawn = new Set([activeRow]);
  for (let row = first; row <= last; row += 1) drawn.add(row);
  const tracks = columns.map(({ width }) => width).join(' ');
  return (
    <div
      ref={hold}
      role="grid"
      aria-label={t('flow.items.list')}
      aria-rowcount={total + 1}
      className={isCompact ? styles.compactGrid : styles.grid}
      style={{ '--item-columns': tracks } as CSSProperties}
      tabIndex={-1}
      onScroll={event => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={handleKeyDown}
    >
      <ItemHeader
        metric={metric}
        columns={columns}
        sort={sort}
        onSort={onSort}
      />
      <div
        role="presentation"
        className={styles.rows}
        style={{ height: count * each }}
      >
        {[...drawn]
          .sort((a, b) => a - b)
          .map(row => (
            <ItemRow
              key={`${items[row].source} ${items[row].instance} ${items[row].project} ${items[row].key}`}
              item={items[row]}
              row={row}
              columns={columns}
              height={each}
              isActive={row === activeRow}
              wordsOf={wordsOf}
              onFocus={() => setActive(row)}
            />
          ))}
      </div>
    </div>
  );
}
