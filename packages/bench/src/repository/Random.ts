/** Random numbers that are the same for the same seed, on every machine. */
export class Random {
  #state: number;

  /** @param seed - an integer; its lowest 32 bits count */
  constructor(seed: number) {
    this.#state = Math.trunc(seed) % 2 ** 32;
  }

  /** At least 0, less than 1. */
  next(): number {
    // A Weyl sequence whose bits are mixed; all of it is 32-bit arithmetic.
    this.#state = (this.#state + 0x9e3779b9) % 2 ** 32;
    let mixed = this.#state;
    for (const factor of [0x21f0aaad, 0x735a2d97]) {
      mixed = Math.imul(mixed ^ (mixed >>> 16), factor);
    }
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.integer(0, items.length - 1)];
  }

  /** An index below `count`; the first ones come most often, as with people and commits. */
  skewedIndex(count: number): number {
    return Math.min(Math.floor(this.next() ** 2.5 * count), count - 1);
  }
}
