/** What tells one stream of random numbers from another: the seed, then words and numbers that say what it decides. */
export type StreamName = readonly (string | number)[];

/**
 * A stream of random numbers that follows from its name alone: the same on every machine, whatever else was drawn before.
 * Integers all the way, because the last digits of logarithms and sines differ between machines.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  private constructor(hash: number, other: number) {
    this.#a = hash;
    this.#b = other;
    this.#c = Math.imul(hash ^ 0x5bd1e995, 0x85ebca6b);
    // A register of xorshift must not be all zeros.
    this.#d = (Math.imul(other ^ 0x27d4eb2f, 0xc2b2ae35) | 1) >>> 0;
    for (let turn = 0; turn < 8; turn++) this.next();
  }

  /** The stream of this name, at its beginning. */
  static of(...name: StreamName): Random {
    const text = name.join('\u0000');
    let hash = 0x811c9dc5;
    let other = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      hash = Math.imul(hash ^ code, 0x01000193);
      other = Math.imul((other + code) ^ (other >>> 13), 0x85ebca6b);
    }
    return new Random(hash ^ (hash >>> 16), other ^ (other >>> 15));
  }

  /** 32 random bits, as an unsigned integer. */
  next(): number {
    const t = this.#a ^ (this.#a << 11);
    this.#a = this.#b;
    this.#b = this.#c;
    this.#c = this.#d;
    this.#d = this.#d ^ (this.#d >>> 19) ^ t ^ (t >>> 8);
    return this.#d >>> 0;
  }

  /** 0 to `limit` - 1; the limit is at most 2^21, so that the product is exact. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 0x100000000);
  }

  /** `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  /** True in so many of a thousand cases. */
  perMille(share: number): boolean {
    return this.below(1000) < share;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  /** One of a list that is not empty; an entry with twice the weight comes twice as often. */
  pickWeighted<T>(list: readonly (readonly [T, number])[]): T {
    let rest = this.below(list.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [entry, weight] of list) {
      if (rest < weight) return entry;
      rest -= weight;
    }
    return list[list.length - 1][0];
  }

  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }

  /** So many different entries of a list, all of them if it has fewer. */
  sample<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  /** So many hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      text += this.next().toString(16).padStart(8, '0');
    }
    return text.slice(0, digits);
  }
}
