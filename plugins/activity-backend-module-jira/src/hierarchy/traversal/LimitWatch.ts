import type { TraversalLimits } from './TraversalLimits';

/** Ends a search in the middle, from wherever it is. */
class LimitReached extends Error {}

/** Counts what a traversal costs, and ends what goes too far. */
export class LimitWatch {
  /** Which limits were reached, for people to read. */
  readonly reached = new Set<string>();
  readonly #limits: TraversalLimits;
  #requests = 0;

  constructor(limits: TraversalLimits) {
    this.#limits = limits;
  }

  /** Does what may be ended by any of the following, and takes that for an end like any other. */
  async within(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
    }
  }

  /** The pages of a search, each of which is a request. */
  async *counted<T>(pages: AsyncIterable<T>): AsyncGenerator<T> {
    const { requests } = this.#limits;
    const iterator = pages[Symbol.asyncIterator]();
    for (;;) {
      if (this.#requests >= requests)
        this.stop(`more than ${requests} requests`);
      this.#requests++;
      const next = await iterator.next();
      if (next.done) {
        this.#requests--;
        return;
      }
      yield next.value;
    }
  }

  /** @param count - of the items that were found already, before another one */
  checkItems(count: number): void {
    const { items } = this.#limits;
    if (count >= items) this.stop(`more than ${items} items`);
  }

  checkDepth(depth: number): void {
    const most = this.#limits.depth;
    if (depth > most) this.stop(`more than ${most} levels`);
  }

  stop(reason: string): never {
    this.reached.add(reason);
    throw new LimitReached(reason);
  }
}
