/**
 * A fact that is asked for now and then: answers are believed for some time, failures are not kept. Each caller that comes
 * before there is an answer asks for itself, because a request that is shared would end with the signal of whoever came first.
 */
export class Remembered<T> {
  readonly #ask: (signal: AbortSignal | undefined) => Promise<T>;
  readonly #believedMs: number;
  #known: { value: T; askedAt: number } | undefined;

  constructor(
    ask: (signal: AbortSignal | undefined) => Promise<T>,
    believedMs: number,
  ) {
    this.#ask = ask;
    this.#believedMs = believedMs;
  }

  async get(signal: AbortSignal | undefined): Promise<T> {
    const now = Date.now();
    if (!this.#known || now - this.#known.askedAt >= this.#believedMs) {
      this.#known = { value: await this.#ask(signal), askedAt: now };
    }
    return this.#known.value;
  }
}
