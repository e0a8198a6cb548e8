/**
 * The time that requests go by; tests bring their own.
 *
 * @public
 */
export interface Clock {
  /** UTC epoch milliseconds. */
  now(): number;
  /**
   * Runs something once after so many milliseconds.
   *
   * @returns what calls it off
   */
  after(ms: number, run: () => void): () => void;
}

/**
 * The clock of the machine.
 *
 * @public
 */
export const systemClock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
