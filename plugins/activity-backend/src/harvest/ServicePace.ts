/** How long settling rests at least after it was done, and after it has failed, in milliseconds. */
const leastRestMs = { done: 10_000, failed: 60_000 };

/** The share of the time that settling may take is one part of so many. */
const parts = 10;

/**
 * How often the facts of services are computed while pages come in: each page may change some of all that a service has, and they are
 * computed as a whole. What comes alone is settled at once; of what goes on, a tenth of the time. Runs that end do not wait for it.
 */
export class ServicePace {
  readonly #now: () => number;
  #restsUntil = -Infinity;

  /** @param now - a clock that only goes forward, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get isDue(): boolean {
    return this.#now() >= this.#restsUntil;
  }

  /** Does what is due, and rests. */
  async take(settle: () => Promise<void>): Promise<void> {
    const startedAt = this.#now();
    let outcome: keyof typeof leastRestMs = 'failed';
    try {
      await settle();
      outcome = 'done';
    } finally {
      const endedAt = this.#now();
      const rest = (endedAt - startedAt) * (parts - 1);
      this.#restsUntil = endedAt + Math.max(leastRestMs[outcome], rest);
    }
  }
}
