import type { ReactNode } from 'react';
import rowStyles from '../../rows/RowGrid.module.css';
import styles from './Lists.module.css';

/** A column of a list, with what stands in it. */
export interface GridColumn<T> {
  id: string;
  name: string;
  /** Of a CSS grid. */
  width: string;
  /** Whether there is no room for it in two lines. */
  isFolded?: boolean;
  cell(item: T): ReactNode;
}

/** The names of the columns. */
export function GridHeader<T>(props: { columns: readonly GridColumn<T>[] }) {
  return (
    <>
      {props.columns.map(({ id, name }) => (
        <div key={id} role="columnheader" className={rowStyles.cell}>
          {name}
        </div>
      ))}
    </>
  );
}

/** The cells of one item; the first one is its heading. */
export function GridCells<T>(props: {
  item: T;
  columns: readonly GridColumn<T>[];
}) {
  const { item, columns } = props;
  return (
    <>
      {columns.map(({ id, isFolded, cell }, index) => (
        <div
          key={id}
          role={index === 0 ? 'rowheader' : 'gridcell'}
          className={
            isFolded ? `${rowStyles.cell} ${styles.folded}` : rowStyles.cell
          }
        >
          {cell(item)}
        </div>
      ))}
    </>
  );
}
