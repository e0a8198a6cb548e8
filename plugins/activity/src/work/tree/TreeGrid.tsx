import {
  useCallback,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useWords } from '../../words/useWords';
import type { WorkTreeState } from '../loading/WorkTreeFeed';
import { moveInTree } from './moveInTree';
import { PendingTreeRow } from './PendingTreeRow';
import styles from './Tree.module.css';
import { TreeHeader, type TreeHeaderProps } from './TreeHeader';
import { TreeItemRow } from './TreeItemRow';
import type { ItemRow, TreeRow } from './treeRows';
import { useRowFocus } from './useRowFocus';
import { useTreeWindow } from './useTreeWindow';
import type { TreeClock } from './WorkCell';
import { columnTracks } from './workColumns';

export interface TreeGridProps extends TreeHeaderProps {
  rows: readonly TreeRow[];
  state: Pick<WorkTreeState, 'loading' | 'failures'>;
  search: string;
  clock: TreeClock;
  /** Rows of two lines and no header, for narrow screens. */
  isCompact: boolean;
  /** The id of the item in the panel. */
  shown: string | undefined;
  /** Whether the rows are complete, so that they can be counted. */
  isComplete: boolean;
  /** When it changes, the trees are others, and are seen from their beginning. */
  question: string;
  onToggle(row: ItemRow): void;
  onShow(row: ItemRow): void;
  /** Asks for what a pending row stands for. */
  onNeed(place: string): void;
}

const rowHeight = 36;
const compactRowHeight = 60;
const headerHeight = 36;

/**
 * Trees as rows, of which only those near what is seen are in the document, whatever their number. The rows are one stop in the
 * order of Tab; keys move among them, and the row that has the focus stays in the document wherever one scrolls.
 */
export function TreeGrid(props: TreeGridProps) {
  const { rows, state, search, clock, isCompact, shown, isComplete } = props;
  const { choice, question, onToggle, onShow, onNeed } = props;
  const { t } = useWords();
  const grid = useRef<HTMLDivElement | null>(null);
  const height = isCompact ? compactRowHeight : rowHeight;
  const numbers = useMemo(
    () => new Map(rows.map((row, index) => [row.id, index])),
    [rows],
  );
  const view = useTreeWindow({
    grid,
    rows,
    numbers,
    rowHeight: height,
    headerHeight: isCompact ? 0 : headerHeight,
    question,
    isNeeded: ({ place }) =>
      !state.loading.has(place) && !state.failures.has(place),
    onNeed,
  });
  const focus = useRowFocus(grid, rows, numbers);

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // A button in a row has keys of its own.
    if ((event.target as Element).closest('button, a')) return;
    const move = moveInTree(event.key, rows, focus.activeRow, view.page);
    if (!move) return;
    event.preventDefault();
    const row = rows[move.row];
    if (move.kind === 'focus') {
      focus.moveTo(row.id);
      view.scrollTo(move.row);
    } else if (row.kind === 'item') {
      if (move.kind === 'show') onShow(row);
      else onToggle(row);
    }
  };

  const handleClick = (event: MouseEvent<HTMLDivElement>) => {
    const target = event.target as Element;
    if (target.closest('button, a')) return;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row ?? '';
    const row = rows[numbers.get(id) ?? -1];
    if (row?.kind === 'item') onShow(row);
  };

  const { setActive } = focus;
  const handleFocus = useCallback((id: string) => setActive(id), [setActive]);
  const drawn = [
    ...new Set([focus.activeRow, ...numbersFrom(view.first, view.last)]),
  ].sort((a, b) => a - b);

  return (
    <div
      ref={view.hold}
      role="treegrid"
      aria-label={t('work.grid.name')}
      aria-rowcount={isComplete ? rows.length + (isCompact ? 0 : 1) : -1}
      aria-colcount={isCompact ? 2 : choice.shown.length}
      className={styles.grid}
      style={{ '--work-columns': columnTracks(choice) } as CSSProperties}
      tabIndex={-1}
      onScroll={view.handleScroll}
      onKeyDown={handleKeyDown}
      onClick={handleClick}
    >
      <div
        role="presentation"
        className={isCompact ? undefined : styles.content}
      >
        {!isCompact && <TreeHeader {...props} />}
        <div
          role="presentation"
          className={styles.rows}
          style={{ height: rows.length * height }}
        >
          {drawn.map(index => {
            const row = rows[index];
            const placed = { index, top: index * height, height };
            const isActive = index === focus.activeRow;
            return row.kind === 'item' ? (
              <TreeItemRow
                key={row.id}
                {...placed}
                row={row}
                columns={choice.shown}
                search={search}
                clock={clock}
                isCompact={isCompact}
                isActive={isActive}
                isShown={row.id === shown}
                onFocus={handleFocus}
                onToggle={onToggle}
              />
            ) : (
              <PendingTreeRow
                key={row.id}
                {...placed}
                row={row}
                isCompact={isCompact}
                isActive={isActive}
                error={state.failures.get(row.place)}
                onFocus={handleFocus}
                onRetry={onNeed}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => first + index,
  );
}
