import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type MutableRefObject,
  type RefCallback,
  type UIEvent,
} from 'react';
import { useElementExtent } from '../../charts/useElementExtent';
import { rowWindow, scrollToRow } from '../../rows/rowWindow';
import type { PendingRow, TreeRow } from './treeRows';

/** Assumed where nothing can be measured, in CSS pixels. */
const usualHeight = 640;

/** What is seen of the rows. */
export interface TreeWindow {
  /** First and last row that are drawn, both included. */
  first: number;
  last: number;
  /** How many rows are seen at once. */
  page: number;
  hold: RefCallback<HTMLDivElement>;
  handleScroll(event: UIEvent<HTMLElement>): void;
  /** Brings a row wholly into view. */
  scrollTo(row: number): void;
}

/** Follows what is seen of the rows, keeps it in its place while rows come and go above, and asks for what is missing in it. */
export function useTreeWindow(options: {
  grid: MutableRefObject<HTMLDivElement | null>;
  rows: readonly TreeRow[];
  numbers: ReadonlyMap<string, number>;
  rowHeight: number;
  headerHeight: number;
  question: string;
  isNeeded(row: PendingRow): boolean;
  onNeed(place: string): void;
}): TreeWindow {
  const { grid, rows, numbers, rowHeight, headerHeight, question } = options;
  const { isNeeded, onNeed } = options;
  const [measure, clientHeight] = useElementExtent('clientHeight', usualHeight);
  const [scrollTop, setScrollTop] = useState(0);
  const height = Math.max(rowHeight, clientHeight - headerHeight);
  const { first, last } = rowWindow(scrollTop, height, rows.length, rowHeight);
  // The row at the upper edge.
  const anchor = useRef<{ id: string; number: number }>();
  const hold = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      measure(element);
    },
    [grid, measure],
  );

  const seeFrom = (top: number) => {
    const number = Math.floor(Math.max(0, top) / rowHeight);
    const row = rows[number];
    anchor.current = row && { id: row.id, number };
    setScrollTop(top);
  };

  useLayoutEffect(() => {
    if (!anchor.current) return;
    const { id, number } = anchor.current;
    // At the very beginning new rows above are what one wants to see.
    if (number === 0) return;
    const now = numbers.get(id);
    if (now === undefined || now === number) return;
    anchor.current = { id, number: now };
    if (grid.current) grid.current.scrollTop += (now - number) * rowHeight;
  }, [grid, numbers, rowHeight]);

  const lastQuestion = useRef(question);
  useLayoutEffect(() => {
    if (lastQuestion.current === question) return;
    lastQuestion.current = question;
    anchor.current = undefined;
    if (grid.current) grid.current.scrollTop = 0;
    setScrollTop(0);
  }, [grid, question]);

  const needed = rows
    .slice(first, last + 1)
    .filter(row => row.kind === 'pending')
    .filter(isNeeded)
    .map(row => row.place);
  const needs = JSON.stringify(needed);
  useLayoutEffect(() => {
    for (const place of JSON.parse(needs)) onNeed(place);
  }, [needs, onNeed]);

  return {
    first,
    last,
    page: Math.max(1, Math.floor(height / rowHeight) - 1),
    hold,
    handleScroll: event => seeFrom(event.currentTarget.scrollTop),
    scrollTo: row => {
      const top = scrollToRow(row, scrollTop, height, rowHeight);
      if (grid.current) grid.current.scrollTop = top;
      seeFrom(top);
    },
  };
}
