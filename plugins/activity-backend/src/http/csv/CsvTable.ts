/** What a cell may hold; null is an empty cell. */
export type CsvValue = string | number | null | undefined;

/** An answer as rows that can be understood each by itself: what they have in common stands in every one of them. */
export interface CsvTable {
  columns: readonly string[];
  rows: readonly (readonly CsvValue[])[];
}
