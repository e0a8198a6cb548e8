import type { ValueCount } from './counts';

/**
 * Sums counts by value and class. Told of buckets in order, it mostly gets the same value several times in a row, which costs
 * nothing: an answer for a year is made of a hundred thousand counts.
 */
export class ValueSums {
  readonly #byClass = new Map<number, Map<number, number>>();
  #value = 0;
  #class = 0;
  #sum = 0;

  add(value: number, classBits: number, count: number): void {
    if (value !== this.#value || classBits !== this.#class) {
      this.#store();
      this.#value = value;
      this.#class = classBits;
    }
    this.#sum += count;
  }

  /** All sums that are not zero. */
  counts(): ValueCount[] {
    this.#store();
    return [...this.#byClass].flatMap(([bits, ofClass]) =>
      [...ofClass].map(([value, count]) => ({ value, class: bits, count })),
    );
  }

  #store(): void {
    if (this.#sum === 0) return;
    const ofClass = this.#byClass.get(this.#class) ?? new Map<number, number>();
    this.#byClass.set(this.#class, ofClass);
    ofClass.set(this.#value, (ofClass.get(this.#value) ?? 0) + this.#sum);
    this.#sum = 0;
  }
}
