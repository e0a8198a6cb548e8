import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { WorkSort } from '../location/workSort';
import { useWords } from '../../words/useWords';
import styles from './Tree.module.css';
import {
  columnTraits,
  widthOf,
  type ColumnChoice,
  type WorkColumn,
} from './workColumns';

const keyboardStep = 16;

export interface TreeHeaderProps {
  choice: ColumnChoice;
  sort: WorkSort;
  onSort(sort: WorkSort): void;
  /** `isDone` is false while the width is still being dragged. */
  onResize(column: WorkColumn, width: number, isDone: boolean): void;
}

/**
 * The names of the columns. They are one stop in the order of Tab; arrow keys move among them, Enter sorts, Shift with an arrow key
 * changes the width.
 */
export function TreeHeader(props: TreeHeaderProps) {
  const { choice, sort, onSort, onResize } = props;
  const { t } = useWords();
  const header = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<WorkColumn>('title');
  const reached = choice.shown.includes(active) ? active : 'title';

  const handleKeyDown = (event: KeyboardEvent, column: WorkColumn) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    // The keys of the rows are not those of the header.
    event.stopPropagation();
    if (!step) return;
    event.preventDefault();
    if (event.shiftKey) {
      onResize(column, widthOf(choice, column) + step * keyboardStep, true);
      return;
    }
    const index = choice.shown.indexOf(column) + step;
    const next =
      choice.shown[Math.min(choice.shown.length - 1, Math.max(0, index))];
    setActive(next);
    header.current
      ?.querySelector<HTMLElement>(`[data-column="${next}"]`)
      ?.focus();
  };

  return (
    <div
      role="row"
      aria-rowindex={1}
      ref={header}
      className={`${styles.header} ${styles.columns}`}
    >
      {choice.shown.map(column => {
        const { sort: field, isNumber } = columnTraits[column];
        const isSorted = field === sort.field;
        return (
          <div
            key={column}
            role="columnheader"
            aria-sort={isSorted ? sort.direction : undefined}
            className={`${styles.headerCell} ${
              column === 'title' ? styles.first : ''
            }`}
            data-number={isNumber && ''}
          >
            <button
              type="button"
              className={styles.headerButton}
              data-column={column}
              tabIndex={column === reached ? 0 : -1}
              title={`${t(`work.column.${column}`)}. ${t(
                'work.grid.resizeHint',
              )}`}
              aria-disabled={!field}
              onFocus={() => setActive(column)}
              onKeyDown={event => handleKeyDown(event, column)}
              onClick={() => field && onSort(nextSort(field, sort))}
            >
              <span className={styles.cut}>{t(`work.column.${column}`)}</span>
              {isSorted && <SortArrow direction={sort.direction} />}
            </button>
            <Resizer
              width={widthOf(choice, column)}
              onResize={(width, isDone) => onResize(column, width, isDone)}
            />
          </div>
        );
      })}
    </div>
  );
}

function SortArrow({ direction }: Pick<WorkSort, 'direction'>) {
  const Arrow = direction === 'ascending' ? RiArrowUpLine : RiArrowDownLine;
  return <Arrow size={14} aria-hidden="true" className={styles.sortArrow} />;
}

/** Numbers and days begin with what is most; names with what is first. */
function nextSort(field: WorkSort['field'], now: WorkSort): WorkSort {
  if (now.field === field) {
    const direction =
      now.direction === 'ascending' ? 'descending' : 'ascending';
    return { field, direction };
  }
  const isMostFirst = field === 'blocked' || field === 'updatedAt';
  return { field, direction: isMostFirst ? 'descending' : 'ascending' };
}

/** The edge of a column, to be dragged. By keyboard the width is changed at the name of the column. */
function Resizer(props: {
  width: number;
  onResize(width: number, isDone: boolean): void;
}) {
  const { width, onResize } = props;
  const from = useRef<{ x: number; width: number }>();
  const widthAt = (event: PointerEvent) =>
    from.current ? from.current.width + event.clientX - from.current.x : width;
  return (
    <div
      aria-hidden="true"
      className={styles.resizer}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        // A column that takes what is left over is wider than it has to be.
        const cell = event.currentTarget.parentElement;
        from.current = {
          x: event.clientX,
          width: cell?.offsetWidth || width,
        };
      }}
      onPointerMove={event => from.current && onResize(widthAt(event), false)}
      onPointerUp={event => {
        if (from.current) onResize(widthAt(event), true);
        from.current = undefined;
      }}
      onPointerCancel={() => {
        from.current = undefined;
      }}
    />
  );
}
