/** Where an event is in a list: newest first, by id where two occurred at the same time. */
export interface EventKey {
  /** UTC epoch milliseconds. */
  occurredAt: number;
  id: number;
}
