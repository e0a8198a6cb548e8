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

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#limit) {
      const [oldest] = this.#values.keys();
      this.#values.delete(oldest);
    }
  }
}
