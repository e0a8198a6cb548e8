/** @public */
export interface BatchesOptions<Part, Result> {
  /** What is done for several parts at once; its result, or its failure, is that of each. */
  work: (parts: readonly Part[]) => Promise<Result>;
  /** From one time that it is done to the next, in milliseconds, at least. */
  restMs: number;
}

/**
 * Joins what comes at about the same time: a part that comes alone is worked on at once, and those that come while that is
 * under way, or within the rest, share the next time.
 *
 * @public
 */
export class Batches<Part, Result> {
  readonly #work: BatchesOptions<Part, Result>['work'];
  readonly #restMs: number;
  #waiting: Waiting<Part, Result>[] = [];
  #isBusy = false;

  constructor({ work, restMs }: BatchesOptions<Part, Result>) {
    this.#work = work;
    this.#restMs = restMs;
  }

  /**
   * Adds a part, and waits until it was worked on.
   *
   * @throws what the work throws
   */
  add(part: Part): Promise<Result> {
    const result = new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ part, resolve, reject });
    });
    if (!this.#isBusy) this.#next();
    return result;
  }

  #next(): void {
    const batch = this.#waiting;
    this.#isBusy = batch.length > 0;
    if (!this.#isBusy) return;
    this.#waiting = [];
    const rested = new Promise<void>(resolve => {
      setTimeout(resolve, this.#restMs).unref();
    });
    const done = this.#do(batch);
    Promise.all([rested, done]).then(() => this.#next());
  }

  /** Never fails: the failure belongs to those who wait. */
  async #do(batch: Waiting<Part, Result>[]): Promise<void> {
    try {
      const result = await this.#work(batch.map(({ part }) => part));
      for (const { resolve } of batch) resolve(result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

interface Waiting<Part, Result> {
  part: Part;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}
