import styles from './CountTable.module.css';

/** A number of a table; `label` says what it is the number of. */
export interface CountTableCell {
  key: string;
  text: string;
  /** Nothing is written paler, and opens nothing. */
  isZero: boolean;
  label: string;
  /** Missing where there is nothing behind the number. */
  onOpen?(): void;
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
    total: CountTableCell;
  }[];
  /** `byColumn` has one per column. */
  totals: {
    name: string;
    byColumn: readonly CountTableCell[];
    total: string;
  };
  /** Heading of the column of the totals of the rows; that of the totals if missing. */
  rowTotal?: string;
}

/** Numbers as a plain table, with the totals of rows and columns. Those that are something open their events. */
export function CountTable(props: CountTableProps) {
  const { caption, corner, columns, rows, totals, rowTotal } = props;
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
            <th scope="col">{rowTotal ?? totals.name}</th>
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
              <td className={styles.total}>
                <CountCell cell={row.total} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{totals.name}</th>
            {totals.byColumn.map(cell => (
              <td key={cell.key}>
                <CountCell cell={cell} />
              </td>
            ))}
            <td>{totals.total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function CountCell({ cell }: { cell: CountTableCell }) {
  const { text, isZero, label, onOpen } = cell;
  if (isZero || !onOpen) {
    return (
      <span
        className={isZero ? `${styles.plain} ${styles.zero}` : styles.plain}
      >
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={label}
      onClick={onOpen}
    >
      {text}
    </button>
  );
}
