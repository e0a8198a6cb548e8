import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useElementExtent } from '../charts/useElementExtent';
import { moveInRows, rowWindow, scrollToRow } from './rowWindow';
import styles from './RowGrid.module.css';

/** Assumed where nothing can be measured, in CSS pixels. */
const usualHeight = 640;
/** So many rows before the end the next page is read. */
const nearEnd = 40;

/** Of the row of names. */
const headerHeight = 32;
const rowHeight = 36;
/** Without room for columns an item has two lines. */
const compactHeight = 68;

/** Rows, of which only those near what is seen are in the document. They are one stop in the order of Tab. */
export function RowGrid(props: {
  /** Says what is listed, and how it is used. */
  label: string;
  /** Unique names of the rows that are there; at least one. */
  keys: readonly string[];
  /** Of all rows, also of those that have not been read. */
  total: number;
  /** Widths of the columns, of a CSS grid. */
  tracks: readonly string[];
  isCompact: boolean;
  /** Another one begins at the beginning. */
  order?: string;
  /** The cells with the names of the columns. */
  header: ReactNode;
  /** The cells of a row. */
  cells(row: number): ReactNode;
  /** What Enter does; follows the link of the row if missing. */
  onEnter?(row: number): void;
  /** Called when the last rows come into view; undefined if there are no more. */
  onNearEnd: (() => void) | undefined;
}) {
  const { label, keys, total, tracks, isCompact, order, header } = props;
  const { cells, onEnter, onNearEnd } = props;
  const grid = useRef<HTMLDivElement | null>(null);
  const [measure, height] = useElementExtent('clientHeight', usualHeight);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState(0);
  const takesFocus = useRef(false);

  const hold = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      measure(element);
    },
    [measure],
  );
  const each = isCompact ? compactHeight : rowHeight;
  const head = isCompact ? 0 : headerHeight;
  const count = keys.length;
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

  const lastOrder = useRef(order);
  useLayoutEffect(() => {
    if (lastOrder.current === order) return;
    lastOrder.current = order;
    if (grid.current) grid.current.scrollTop = 0;
    setScrollTop(0);
    setActive(0);
  }, [order]);

  const isNearEnd = last >= count - nearEnd;
  useLayoutEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, count, onNearEnd]);

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as Element).closest('[data-row]');
    if (!row) return;
    if (event.key === 'Enter') {
      if (onEnter) onEnter(activeRow);
      else row.querySelector('a')?.click();
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
  return (
    <div
      ref={hold}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      data-compact={isCompact}
      className={isCompact ? styles.compactGrid : styles.grid}
      style={{ '--item-columns': tracks.join(' ') } as CSSProperties}
      tabIndex={-1}
      onScroll={event => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={handleKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.header}>
        {header}
      </div>
      <div
        role="presentation"
        className={styles.rows}
        style={{ height: count * each }}
      >
        {[...drawn]
          .sort((a, b) => a - b)
          .map(row => (
            <div
              key={keys[row]}
              role="row"
              // The names of the columns are the first row.
              aria-rowindex={row + 2}
              data-row={row}
              tabIndex={row === activeRow ? 0 : -1}
              className={styles.row}
              style={{ height: each, top: row * each }}
              onFocus={() => setActive(row)}
            >
              {cells(row)}
            </div>
          ))}
      </div>
    </div>
  );
}
