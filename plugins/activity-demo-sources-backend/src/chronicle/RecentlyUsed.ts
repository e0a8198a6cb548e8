/** Keeps a few values, those that were asked for last. */
export class RecentlyUsed<K, V> {
  readonly #limit: number;
  readonly #values = new Map<K, V>();

  /** @param limit - how many are kept, at least 1 */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  /** @returns what had to go for it */
  set(key: K, value: V): V | undefined {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#limit) return undefined;
    const [[oldest, gone]] = this.#values;
    this.#values.delete(oldest);
    return gone;
  }
}
