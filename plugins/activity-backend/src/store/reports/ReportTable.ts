/** Whose report it is, and which: together they name it. */
export interface ReportName {
  /** Ref of the Component, in lower case. */
  component: string;
  /** The reporter's own. */
  key: string;
}

/** The columns of a report but its name, who made it and when. */
export type ReportRow = Record<string, string | number | null>;

/** How one kind of report is kept. */
export interface ReportTable<T> {
  name: string;
  /** Every column, in the same order; what says the same gives the same row. */
  toRow: (report: T) => ReportRow;
  fromRow: (row: ReportRow) => T;
}
