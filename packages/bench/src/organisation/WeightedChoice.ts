/** Picks indices as often as their weights say. */
export class WeightedChoice {
  readonly #ends: Float64Array;

  /** @param weights - at least one, none negative, not all 0 */
  constructor(weights: ArrayLike<number>) {
    this.#ends = Float64Array.from(weights);
    for (let index = 1; index < this.#ends.length; index += 1) {
      this.#ends[index] += this.#ends[index - 1];
    }
  }

  /** @param position - at least 0, less than 1; a larger one never gives a smaller index */
  at(position: number): number {
    const ends = this.#ends;
    const sought = position * ends[ends.length - 1];
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle] > sought) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The position from which on `at` gives the index or a larger one. */
  startOf(index: number): number {
    const ends = this.#ends;
    return index === 0 ? 0 : ends[index - 1] / ends[ends.length - 1];
  }
}

/** Weights after Zipf: the second comes half as often as the first if the exponent is 1, less steep if it is smaller. */
export function zipfWeights(count: number, exponent: number): number[] {
  return Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent);
}
