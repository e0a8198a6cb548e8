import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { TreeRow } from './treeRows';

/** Which row Tab reaches, and the ways to go to another one. */
export interface RowFocus {
  /** The number of that row. */
  activeRow: number;
  setActive(id: string): void;
  /** Gives the focus to a row, as soon as it is in the document. */
  moveTo(id: string): void;
}

/** Keeps the focus on a row while rows come and go around it; if it goes itself, the row that takes its place has it. */
export function useRowFocus(
  grid: RefObject<HTMLElement | null>,
  rows: readonly TreeRow[],
  numbers: ReadonlyMap<string, number>,
): RowFocus {
  const [active, setActive] = useState('');
  const takesFocus = useRef(false);
  const lastNumber = useRef(0);
  const known = numbers.get(active);
  const activeRow = known ?? Math.min(lastNumber.current, rows.length - 1);
  const activeId = rows[activeRow]?.id;
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    const rowOf = (id: string | undefined) =>
      [
        ...(grid.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
      ].find(row => row.dataset.row === id);
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (takesFocus.current || isLost) {
      takesFocus.current = false;
      rowOf(activeId)?.focus({ preventScroll: true });
    }
    lastNumber.current = activeRow;
    const focused = document.activeElement;
    hadFocus.current =
      !!focused?.closest('[data-row]') && !!grid.current?.contains(focused);
  });

  return {
    activeRow,
    setActive,
    moveTo: id => {
      takesFocus.current = true;
      setActive(id);
    },
  };
}
