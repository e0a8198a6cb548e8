import type { Clock, Instant } from '../../model';

/** After a jump of the clock, only this much of what happened is told: a day. */
const longestLookBack = 24 * 60 * 60_000;

/** What waits until the company's clock has come so far. */
export interface Due {
  readonly dueAt: Instant;
}

/** What is still to be told of what happens while the company's clock goes on. */
export class DeliveryQueue<D extends Due> {
  readonly #clock: Clock;
  #toldUntil: Instant;
  #waiting: D[] = [];

  /** What has happened by now is told by nobody. */
  constructor(clock: Clock) {
    this.#clock = clock;
    this.#toldUntil = clock.now();
  }

  /** Puts deliveries back, such as those to be tried again. */
  add(...deliveries: readonly D[]): void {
    this.#waiting.push(...deliveries);
  }

  /**
   * Takes out what has become due since the last call, first things first. A clock that was set back starts anew.
   *
   * @param plan - the deliveries of what happened from a moment on until before another one
   */
  takeDue(plan: (from: Instant, to: Instant) => readonly D[]): {
    now: Instant;
    due: D[];
  } {
    const now = this.#clock.now();
    if (now < this.#toldUntil) {
      this.#waiting = [];
    } else {
      const from = Math.max(this.#toldUntil, now - longestLookBack);
      this.#waiting.push(...plan(from, now));
    }
    this.#toldUntil = now;
    const due = this.#waiting
      .filter(({ dueAt }) => dueAt <= now)
      .sort((a, b) => a.dueAt - b.dueAt);
    this.#waiting = this.#waiting.filter(({ dueAt }) => dueAt > now);
    return { now, due };
  }
}
