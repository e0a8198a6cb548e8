/** A half-open stretch of time, [from, to), in which a field of an item had a value: a row of `work_item_spans`. */
export interface Span {
  field: string;
  /** UTC epoch milliseconds. */
  from: number;
  value: string;
  label: string | null;
  /** Null for what is so now. */
  to: number | null;
}

/** Of the row that says until when a field is a guess. */
export const exactField = 'exact';

/** Begins the label of the row that says that the category of a status was guessed; the status follows. */
export const guessedStatus = 'status:';
