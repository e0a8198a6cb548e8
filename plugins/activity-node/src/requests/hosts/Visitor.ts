/** Who wants to send a request. */
export interface Visitor {
  /** Those of the same party stand in one line; parties take turns. */
  party: unknown;
  signal: AbortSignal | undefined;
  /** When to give up waiting, UTC epoch milliseconds. */
  giveUpAt: number;
}

/** What a visitor has who was let in. */
export interface Admission {
  /** How long it was held back by the budget or a pause, in milliseconds. */
  heldMs: number;
  /** Makes room for the next one. */
  leave(): void;
}
