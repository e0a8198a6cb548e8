import type { ReactNode } from 'react';
import styles from './Grid.module.css';
import { useGridState } from './GridContext';

/** A place of an SVG grid that takes the focus; `x` and `y` are its upper left corner. */
export interface GridSpotProps {
  cellKey: string;
  /** A cell, or the head of a row. */
  role?: 'gridcell' | 'rowheader';
  /** Whether it has no face of its own to draw the focus around. */
  isBare?: boolean;
  /** What the place says, for those who do not see it. */
  label: string;
  /** Whether it stands for the present. */
  isCurrent?: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One focusable place, filled by its children. Its frame handles keys and the pointer; see `GridFrame`. */
export function GridSpot(props: GridSpotProps & { children?: ReactNode }) {
  const { cellKey, role = 'gridcell', label, isCurrent, isBare } = props;
  const { x, y, width, height, children } = props;
  const { activeKey, selectedKey, isOpenable } = useGridState();
  return (
    <g
      role={role}
      aria-label={label}
      aria-selected={isOpenable ? cellKey === selectedKey : undefined}
      aria-current={isCurrent ? 'time' : undefined}
      tabIndex={cellKey === activeKey ? 0 : -1}
      data-cell={cellKey}
      className={[styles.cell, isOpenable && styles.open, isBare && styles.bare]
        .filter(Boolean)
        .join(' ')}
      transform={`translate(${x}, ${y})`}
    >
      <rect className={styles.target} width={width} height={height} />
      {children}
    </g>
  );
}
