import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import styles from './Grid.module.css';
import { GridProvider } from './GridContext';
import { GridTip, type TipText } from './GridTip';

/** What a frame needs to know of its cells, which are named by keys. */
export interface GridFrameProps {
  /** The cell that Tab reaches first, unless one is selected or was visited. */
  firstKey: string;
  selectedKey?: string;
  /** The cell that a keyboard key leads to from a cell; undefined for keys that do not move. */
  move(keyboardKey: string, cellKey: string): string | undefined;
  /** Whether there is such a cell still. */
  has(cellKey: string): boolean;
  /** Missing where there is nothing behind the cells. */
  onOpen?(cellKey: string): void;
  tip(cellKey: string): TipText;
  children: ReactNode;
}

function cellOf(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest('[data-cell]') : null;
}

function keyOf(cell: Element): string {
  return cell.getAttribute('data-cell') ?? '';
}

function focusCell(frame: Element | null, key: string): void {
  frame?.querySelector<SVGElement>(`[data-cell="${key}"]`)?.focus();
}

/**
 * Makes the cells inside usable: one of them is in the order of Tab, arrow keys move, Enter, Space and clicks open,
 * and the pointer and the focus show what a cell says. The listeners sit here once instead of on each cell.
 */
export function GridFrame(props: GridFrameProps) {
  const { firstKey, selectedKey, move, has, onOpen, tip, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [visitedKey, setVisitedKey] = useState<string>();
  const [tipped, setTipped] = useState<{ key: string; at: DOMRect }>();

  const activeKey =
    [visitedKey, selectedKey].find(key => key !== undefined && has(key)) ??
    firstKey;
  const isOpenable = onOpen !== undefined;
  const grid = useMemo(
    () => ({ activeKey, selectedKey, isOpenable }),
    [activeKey, selectedKey, isOpenable],
  );

  // The panel of a cell that was open in the address, and not by a click, has no place to give the focus back to.
  const lastSelected = useRef(selectedKey);
  useEffect(() => {
    const closed = selectedKey === undefined ? lastSelected.current : undefined;
    lastSelected.current = selectedKey;
    if (closed !== undefined) focusCell(frame.current, closed);
  }, [selectedKey]);

  const showTip = (cell: Element | null) =>
    setTipped(
      cell ? { key: keyOf(cell), at: cell.getBoundingClientRect() } : undefined,
    );

  const handleKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') showTip(null);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen?.(keyOf(cell));
      return;
    }
    const next = move(event.key, keyOf(cell));
    if (next === undefined) return;
    event.preventDefault();
    focusCell(frame.current, next);
  };

  const handleFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    setVisitedKey(keyOf(cell));
    if (cell.matches(':focus-visible')) showTip(cell);
  };

  const handleClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (cell) onOpen?.(keyOf(cell));
  };

  return (
    <div
      ref={frame}
      role="presentation"
      className={styles.frame}
      onKeyDown={handleKeyDown}
      onFocus={handleFocus}
      onBlur={() => showTip(null)}
      onClick={handleClick}
      onMouseOver={event => showTip(cellOf(event.target))}
      onMouseLeave={() => showTip(null)}
    >
      <div className={styles.scroller} onScroll={() => showTip(null)}>
        <GridProvider value={grid}>{children}</GridProvider>
      </div>
      {tipped && has(tipped.key) && (
        <GridTip at={tipped.at} text={tip(tipped.key)} />
      )}
    </div>
  );
}
