import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type UIEvent,
} from 'react';
import { useElementExtent } from '../charts/useElementExtent';
import { moveInRows, rowWindow, scrollToRow } from '../rows/rowWindow';
import { useWords } from '../words/useWords';
import { EventGridRow } from './EventGridRow';
import type { EventGrouping } from './eventHeading';
import type { EventRows, RowPlace } from './EventRows';
import styles from './Events.module.css';
import { rowHeight } from './rowHeight';

export interface EventGridProps {
  /** At least one. They may have grown between two renderings, or be others: those of the same question, read again. */
  rows: EventRows;
  by: EventGrouping;
  zone: string;
  /** Whether all events have been read. */
  isComplete: boolean;
  /** Called when the last rows come into view. */
  onNearEnd(): void;
}

/** Assumed where nothing can be measured, in CSS pixels. */
const usualHeight = 640;
const firstPlace: RowPlace = { group: 0, event: -1 };
/** So many rows before the end the next page is read. */
const nearEnd = 40;

/**
 * Rows of headings and events, of which only those near what is seen are in the document. The rows are one stop in the
 * order of Tab; keys move among them, and the row that has the focus stays in the document wherever one scrolls.
 */
export function EventGrid(props: EventGridProps) {
  const { rows, by, zone, isComplete, onNearEnd } = props;
  const { t } = useWords();
  const grid = useRef<HTMLDivElement | null>(null);
  const [measure, height] = useElementExtent('clientHeight', usualHeight);
  const [scrollTop, setScrollTop] = useState(0);
  const [held, setHeld] = useState({ rows, place: firstPlace });
  const takesFocus = useRef(false);
  // The row at the upper edge, to stay there when rows join groups above it.
  const anchor = useRef<{ rows: EventRows; place: RowPlace; row: number }>();

  const count = rows.length;
  const hold = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      measure(element);
    },
    [measure],
  );
  const { first, last } = rowWindow(scrollTop, height, count, rowHeight);
  const active = useMemo(
    () => (held.rows === rows ? held.place : rows.carry(held.place, held.rows)),
    [held, rows],
  );
  const setActive = (place: RowPlace) => setHeld({ rows, place });
  const activeRow = rows.rowOf(active);

  useLayoutEffect(() => {
    if (!grid.current || !anchor.current) return;
    const { rows: before, row } = anchor.current;
    // Who looks at the beginning sees what is new there.
    if (before !== rows && row === 0) {
      anchor.current = undefined;
      return;
    }
    const place =
      before === rows
        ? anchor.current.place
        : rows.carry(anchor.current.place, before);
    const next = rows.rowOf(place);
    anchor.current = { rows, place, row: next };
    if (next !== row) grid.current.scrollTop += (next - row) * rowHeight;
  }, [rows, count]);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    grid.current
      ?.querySelector<HTMLElement>(
        `[data-row="${active.group} ${active.event}"]`,
      )
      ?.focus({ preventScroll: true });
  }, [active]);

  const isNearEnd = !isComplete && last >= count - nearEnd;
  useLayoutEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, count, onNearEnd]);

  const seeFrom = (top: number) => {
    const row = Math.min(count - 1, Math.max(0, Math.floor(top / rowHeight)));
    anchor.current = { rows, place: rows.placeOf(row), row };
    setScrollTop(top);
  };

  const handleScroll = (event: UIEvent<HTMLDivElement>) =>
    seeFrom(event.currentTarget.scrollTop);

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      const row = (event.target as Element).closest('[data-row]');
      row?.querySelector('a')?.click();
      return;
    }
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const next = moveInRows(event.key, activeRow, { count, page });
    if (next === undefined) return;
    event.preventDefault();
    takesFocus.current = true;
    setActive(rows.placeOf(next));
    const top = scrollToRow(next, scrollTop, height, rowHeight);
    if (grid.current) grid.current.scrollTop = top;
    seeFrom(top);
  };

  const drawn = [...new Set([activeRow, ...numbersFrom(first, last)])].sort(
    (a, b) => a - b,
  );
  return (
    <div
      ref={hold}
      role="treegrid"
      aria-label={t('events.list')}
      // How many headings there will be is known at the end only.
      aria-rowcount={isComplete ? count : -1}
      className={styles.grid}
      tabIndex={-1}
      onScroll={handleScroll}
      onKeyDown={handleKeyDown}
    >
      <div role="presentation" style={{ height: count * rowHeight }}>
        {drawn.map(row => {
          const place = rows.placeOf(row);
          return (
            <EventGridRow
              key={keyOf(rows, place)}
              rows={rows}
              place={place}
              row={row}
              isActive={row === activeRow}
              by={by}
              zone={zone}
              isComplete={isComplete}
              onFocus={() => setActive(place)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The same wherever the row stands, so that it keeps the focus when rows come before it. */
function keyOf({ groups }: EventRows, { group, event }: RowPlace): string {
  const { key, events } = groups[group];
  return event < 0 ? `group ${key}` : `event ${events[event].id}`;
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => first + index,
  );
}
