/** From when on the past is exact, and why not from earlier. */
export interface Exactly {
  /** UTC epoch milliseconds; null: always. */
  from: number | null;
  /** In words, one sentence each. */
  reasons: string[];
}
