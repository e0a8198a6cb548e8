/**
 * Something that is done once at a time, such as asking a database that may be down: who asks meanwhile waits for the same
 * answer, and nobody waits for longer than a while. So however often it is asked for, at most one is under way.
 */
export class SharedWork<T> {
  readonly #work: () => Promise<T>;
  readonly #timeoutMs: number;
  #underWay: Promise<T | undefined> | undefined;

  constructor(work: () => Promise<T>, timeoutMs: number) {
    this.#work = work;
    this.#timeoutMs = timeoutMs;
  }

  /** @returns what came of it, or undefined if it has failed or takes too long */
  async get(): Promise<T | undefined> {
    this.#underWay ??= this.#work()
      .catch(() => undefined)
      .finally(() => {
        this.#underWay = undefined;
      });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>(resolve => {
      timer = setTimeout(resolve, this.#timeoutMs, undefined);
    });
    try {
      return await Promise.race([this.#underWay, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
