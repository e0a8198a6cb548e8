/** A half-open stretch of time, [from, to), UTC epoch milliseconds; `to` is null for what has not ended. */
export interface Spell {
  from: number;
  to: number | null;
}
