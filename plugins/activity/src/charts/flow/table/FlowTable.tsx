import styles from './FlowTable.module.css';

/** A row of a table; the first of its cells is its heading. */
export interface FlowTableRow {
  key: string;
  cells: readonly string[];
  /** Missing where there is nothing behind the row. */
  onOpen?(): void;
}

/** The numbers of a chart as a plain table; headings of rows open what is behind them. */
export function FlowTable(props: {
  caption: string;
  columns: readonly string[];
  rows: readonly FlowTableRow[];
}) {
  const { caption, columns, rows } = props;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <FlowTableLine key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FlowTableLine(props: {
  row: FlowTableRow;
  columns: readonly string[];
}) {
  const { row, columns } = props;
  const [name, ...cells] = row.cells;
  return (
    <tr>
      <th scope="row">
        {row.onOpen ? (
          <button type="button" className={styles.open} onClick={row.onOpen}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      {cells.map((cell, index) => (
        <td key={columns[index + 1]}>{cell}</td>
      ))}
    </tr>
  );
}
