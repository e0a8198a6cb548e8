/** Sums up the time between starts and stops, in milliseconds. */
export class Stopwatch {
  #totalMs = 0;
  #startedAt: number | undefined;

  start(now: number): void {
    this.#startedAt ??= now;
  }

  stop(now: number): void {
    this.#totalMs = this.totalMs(now);
    this.#startedAt = undefined;
  }

  /** What has been summed up so far, the present run included. */
  totalMs(now: number): number {
    return this.#totalMs + Math.max(0, now - (this.#startedAt ?? now));
  }
}
