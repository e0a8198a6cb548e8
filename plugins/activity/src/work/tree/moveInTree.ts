import { moveInRows } from '../../rows/rowWindow';
import type { TreeRow } from './treeRows';

/** What a key does in a tree grid. */
export type TreeMove =
  | { kind: 'focus'; row: number }
  | { kind: 'open' | 'close' | 'show'; row: number };

/**
 * What a key does, as is usual in a tree grid whose rows have the focus: right opens a row, or goes to its first child; left closes
 * it, or goes to its parent; Enter shows the item.
 *
 * @param row - the number of the row that has the focus
 * @param page - how many rows are seen at once
 * @returns undefined for a key that does nothing
 */
export function moveInTree(
  key: string,
  rows: readonly TreeRow[],
  row: number,
  page: number,
): TreeMove | undefined {
  const current = rows[row];
  if (!current) return undefined;
  const isOpen = current.kind === 'item' ? current.isOpen : undefined;
  switch (key) {
    case 'Enter':
      return current.kind === 'item' ? { kind: 'show', row } : undefined;
    case 'ArrowRight':
      if (isOpen === undefined) return undefined;
      return isOpen
        ? { kind: 'focus', row: Math.min(row + 1, rows.length - 1) }
        : { kind: 'open', row };
    case 'ArrowLeft': {
      if (isOpen) return { kind: 'close', row };
      const parent = parentRow(rows, row);
      return parent === undefined ? undefined : { kind: 'focus', row: parent };
    }
    default: {
      const next = moveInRows(key, row, { count: rows.length, page });
      return next === undefined ? undefined : { kind: 'focus', row: next };
    }
  }
}

/** The nearest row above that is less deep. */
function parentRow(rows: readonly TreeRow[], row: number): number | undefined {
  const { level } = rows[row];
  for (let above = row - 1; above >= 0; above -= 1) {
    if (rows[above].level < level) return above;
  }
  return undefined;
}
