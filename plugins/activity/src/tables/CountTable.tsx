import { formatCount } from '../transforms/format';
import styles from './CountTable.module.css';

/** A number of a table; `label` says what it is the number of. */
export interface CountTableCell {
  key: string;
  count: number;
  label: string;
  onOpen(): void;
}

export interface CountTableProps {
  caption: string;
  /** Heading of the column of row names. */
  corner: string;
  columns: readonly string[];
  rows: readonly {
    name: string;
    /** One per column; undefined where there is nothing to count. */
    cells: readonly (CountTableCell | undefined)[];
    total: number;
  }[];
  totals: { name: string; byColumn: readonly number[]; total: number };
}

/** Counts as a plain table, with the totals of rows and columns. Numbers above zero open their events. */
export function CountTable(props: CountTableProps) {
  const { caption, corner, columns, rows, totals } = props;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">{totals.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={cell?.key ?? columns[index]}>
                  {cell && <CountCell cell={cell} />}
                </td>
              ))}
              <td className={styles.total}>{formatCount(row.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{totals.name}</th>
            {totals.byColumn.map((count, index) => (
              <td key={columns[index]}>{formatCount(count)}</td>
            ))}
            <td>{formatCount(totals.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function CountCell({ cell }: { cell: CountTableCell }) {
  const { count, label, onOpen } = cell;
  if (count === 0) return <span className={styles.zero}>{formatCount(0)}</span>;
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={label}
      onClick={onOpen}
    >
      {formatCount(count)}
    </button>
  );
}
