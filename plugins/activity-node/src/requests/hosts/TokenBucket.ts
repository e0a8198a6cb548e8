/** Tokens per millisecond, and how many may be saved up. */
export interface BucketRate {
  perMs: number;
  burst: number;
}

/** What is missing to a whole token because of arithmetic with fractions. */
const roundingError = 1e-6;

/**
 * The rate that keeps every 60 seconds, wherever they begin, within a number of requests: what may be saved up, one
 * second's worth, is taken off what flows in.
 *
 * @param perMinute - at least 1
 */
export function bucketRateOf(perMinute: number): BucketRate {
  const burst = Math.max(1, Math.floor(perMinute / 60));
  return { perMs: Math.max(perMinute - burst, perMinute / 2) / 60_000, burst };
}

/**
 * A token bucket: starts full, fills evenly. It keeps no time of its own; instants are UTC epoch milliseconds.
 */
export class TokenBucket {
  #rate: BucketRate;
  #tokens: number;
  #filledAt: number;
  #restsUntil = -Infinity;

  constructor(rate: BucketRate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAt = now;
  }

  /** Changes the rate from now on; what was saved up beyond the new burst is lost. */
  setRate(rate: BucketRate, now: number): void {
    this.#fill(now);
    this.#rate = rate;
    this.#tokens = Math.min(this.#tokens, rate.burst);
  }

  /** Milliseconds until a token is there, Infinity if none will ever be. */
  waitMs(now: number): number {
    this.#fill(now);
    const missing = 1 - this.#tokens;
    return missing <= roundingError ? 0 : Math.ceil(missing / this.#rate.perMs);
  }

  /** Takes a token, also one that is not there yet: the next ones then wait for it. */
  take(now: number): void {
    this.#fill(now);
    this.#tokens -= 1;
  }

  /** Keeps at most one token, and gets no more until an instant. */
  rest(until: number, now: number): void {
    this.#fill(now);
    this.#tokens = Math.min(this.#tokens, 1);
    this.#restsUntil = until;
  }

  #fill(now: number): void {
    // The clock of a machine may be set back; that costs nobody tokens.
    const from = Math.max(this.#filledAt, this.#restsUntil);
    const elapsed = Math.max(0, now - from);
    this.#tokens = Math.min(
      this.#rate.burst,
      this.#tokens + elapsed * this.#rate.perMs,
    );
    this.#filledAt = now;
  }
}
