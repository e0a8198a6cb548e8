/** Bounds of a batch, in rows; with equal ones it always takes so many. */
export interface BatchBounds {
  first: number;
  most: number;
}

/** The least that a transaction is worth. */
const least = 50;

/** How long a transaction of the embedded database may block the portal's event loop, in milliseconds. */
const targetMs = 25;

/**
 * How many rows the next transaction of a long piece of work takes. On the embedded database it follows from how long the last
 * one took, because how much a row costs depends on the machine, on the size of the store, and on who listens to changes.
 */
export class BatchSize {
  readonly #most: number;
  readonly #adapts: boolean;
  #rows: number;

  /** @param isEmbedded - whether transactions block the event loop; others always take `most` */
  constructor({ first, most }: BatchBounds, isEmbedded: boolean) {
    this.#most = most;
    this.#adapts = isEmbedded && first < most;
    this.#rows = isEmbedded ? first : most;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Learns from a full batch that took so many milliseconds. */
  learn(tookMs: number): void {
    if (!this.#adapts) return;
    const fitting = (this.#rows * targetMs) / Math.max(tookMs, 1);
    // At most twice as many at a time: one lucky batch is no rule.
    const next = Math.min(fitting, this.#rows * 2, this.#most);
    this.#rows = Math.max(Math.min(least, this.#most), Math.floor(next));
  }
}
