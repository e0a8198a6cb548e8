import styles from './Grid.module.css';
import { GridSpot, type GridSpotProps } from './GridSpot';

/** A cell of an SVG grid. */
export interface GridCellProps extends Omit<GridSpotProps, 'role' | 'isBare'> {
  fill: string;
  /** Drawn around cells that have no colour of their own. */
  border?: string;
  /** Drawn over the colour, such as `url(#hatch)`. */
  pattern?: string;
}

/** The gap to the next cell belongs to the cell, so that the pointer never falls between two. */
const gap = 1;
/** One focusable cell of one colour. */
export function GridCell(props: GridCellProps) {
  const { fill, border, pattern } = props;
  const { width, height } = props;
  const face = {
    x: gap,
    y: gap,
    width: Math.max(0, width - 2 * gap),
    height: Math.max(0, height - 2 * gap),
    rx: 3,
  };
  return (
    <GridSpot {...props}>
      <rect
        className={styles.face}
        {...face}
        fill={fill}
        stroke={border ?? fill}
      />
      {pattern && <rect className={styles.overlay} {...face} fill={pattern} />}
    </GridSpot>
  );
}
