/** Rows beside the visible ones, so that scrolling by a little shows no gaps. */
const overscan = 6;

/**
 * Which rows lie near what is seen of a list.
 *
 * @param scrollTop - how far the list is scrolled, in CSS pixels
 * @param height - how much of it is seen
 * @param rowHeight - of every row: one height for all lets any row be found at once
 * @returns first and last row, both included; `last` is before `first` where there are no rows
 */
export function rowWindow(
  scrollTop: number,
  height: number,
  count: number,
  rowHeight: number,
): { first: number; last: number } {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - overscan;
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight);
  return {
    first: Math.max(0, Math.min(first, count - 1)),
    last: Math.min(count - 1, last + overscan),
  };
}

/** How far to scroll so that a row is wholly seen, by as little as is needed. */
export function scrollToRow(
  row: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

/**
 * Where a key leads in a list of rows. Edges stop.
 *
 * @param page - how many rows are seen at once
 * @returns undefined for a key that moves nothing
 */
export function moveInRows(
  key: string,
  row: number,
  { count, page }: { count: number; page: number },
): number | undefined {
  const targets: Record<string, number> = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    PageUp: row - page,
    PageDown: row + page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  if (target === undefined) return undefined;
  return Math.min(count - 1, Math.max(0, target));
}
