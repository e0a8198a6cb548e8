import { memo } from 'react';
import { CompactFacts } from './CompactFacts';
import { TitleCell } from './TitleCell';
import styles from './Tree.module.css';
import type { ItemRow } from './treeRows';
import { WorkCell, type TreeClock } from './WorkCell';
import { columnTraits, type WorkColumn } from './workColumns';

export interface TreeItemRowProps {
  row: ItemRow;
  /** Its number among all rows, from 0. */
  index: number;
  /** In CSS pixels, from the first row. */
  top: number;
  height: number;
  columns: readonly WorkColumn[];
  search: string;
  clock: TreeClock;
  isCompact: boolean;
  /** Whether it is the one that Tab reaches. */
  isActive: boolean;
  /** Whether its item is in the panel. */
  isShown: boolean;
  onFocus(id: string): void;
  onToggle(row: ItemRow): void;
}

function Row(props: TreeItemRowProps) {
  const { row, index, top, height, columns, search, clock } = props;
  const { isCompact, isActive, isShown, onFocus, onToggle } = props;
  const { item } = row.node;
  const title = (
    <TitleCell
      row={row}
      search={search}
      isCompact={isCompact}
      onToggle={() => onToggle(row)}
    />
  );
  return (
    <div
      role="row"
      aria-rowindex={index + (isCompact ? 1 : 2)}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.isOpen}
      aria-selected={isShown}
      data-row={row.id}
      data-quiet={item.context || item.removed ? '' : undefined}
      data-root={row.level === 1 ? '' : undefined}
      tabIndex={isActive ? 0 : -1}
      className={`${styles.row} ${
        isCompact ? styles.compactRow : styles.columns
      }`}
      style={{ height, top }}
      onFocus={() => onFocus(row.id)}
    >
      {isCompact ? (
        <>
          <div role="rowheader" className={styles.cell}>
            {title}
          </div>
          <div role="gridcell" className={styles.cell}>
            <CompactFacts item={item} clock={clock} />
          </div>
        </>
      ) : (
        columns.map(column =>
          column === 'title' ? (
            <div
              key={column}
              role="rowheader"
              className={`${styles.cell} ${styles.first}`}
            >
              {title}
            </div>
          ) : (
            <div
              key={column}
              role="gridcell"
              className={styles.cell}
              data-number={columnTraits[column].isNumber && ''}
            >
              <WorkCell column={column} item={item} clock={clock} />
            </div>
          ),
        )
      )}
    </div>
  );
}

/** One item of the tree. Scrolling draws many of them: those that stay are not drawn again. */
export const TreeItemRow = memo(Row);
