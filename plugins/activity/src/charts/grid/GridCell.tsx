import styles from './Grid.module.css';
import { useGridState } from './GridContext';

/** A cell of an SVG grid, and where it lies; `x` and `y` are its upper left corner. */
export interface GridCellProps {
  cellKey: string;
  /** What the cell says, for those who do not see it. */
  label: string;
  fill: string;
  /** Drawn around cells that have no colour of their own. */
  border?: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The gap to the next cell belongs to the cell, so that the pointer never falls between two. */
const gap = 1;

/** One focusable cell. Its frame handles keys and the pointer; see `GridFrame`. */
export function GridCell(props: GridCellProps) {
  const { cellKey, label, fill, border, x, y, width, height } = props;
  const { activeKey, selectedKey } = useGridState();
  const isSelected = cellKey === selectedKey;
  return (
    <g
      role="gridcell"
      aria-label={label}
      aria-selected={isSelected}
      tabIndex={cellKey === activeKey ? 0 : -1}
      data-cell={cellKey}
      className={styles.cell}
      transform={`translate(${x}, ${y})`}
    >
      <rect width={width} height={height} fill="transparent" />
      <rect
        className={styles.face}
        x={gap}
        y={gap}
        width={Math.max(0, width - 2 * gap)}
        height={Math.max(0, height - 2 * gap)}
        rx={3}
        fill={fill}
        stroke={border ?? fill}
      />
    </g>
  );
}
