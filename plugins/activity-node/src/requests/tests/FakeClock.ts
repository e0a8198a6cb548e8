import type { Clock } from '../Clock';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Map<symbol, { at: number; run: () => void }>();

  constructor(now = Date.parse('2026-03-02T10:00:00Z')) {
    this.#now = now;
  }

  /** How many timers are set. */
  get timers(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const id = Symbol('timer');
    this.#timers.set(id, { at: this.#now + ms, run });
    return () => this.#timers.delete(id);
  }

  /** Moves on, stops at each timer on the way, and lets what follows from it happen. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await letHappen();
    for (let next = this.#nextUntil(end); next; next = this.#nextUntil(end)) {
      const [id, { at, run }] = next;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      run();
      await letHappen();
    }
    this.#now = end;
  }

  #nextUntil(end: number) {
    return [...this.#timers]
      .filter(([, { at }]) => at <= end)
      .sort(([, a], [, b]) => a.at - b.at)
      .at(0);
  }
}

/** Lets promises that are settled have their consequences. */
async function letHappen(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
