import { Instant } from '../model';

/** Many short lists of moments in one array of numbers. */
export class MomentLists {
  /** In order of time within each list; each begins where the one before it ends. */
  readonly #moments: Float64Array;
  readonly #ends: Uint32Array;

  constructor(lists: readonly Iterable<Instant>[]) {
    const all: Instant[] = [];
    this.#ends = Uint32Array.from(lists, list => {
      all.push(...[...list].sort((a, b) => a - b));
      return all.length;
    });
    this.#moments = Float64Array.from(all);
  }

  /** The last moment of a list that lies before another; none if there is none. */
  lastBefore(list: number, at: Instant): Instant | undefined {
    const first = list === 0 ? 0 : this.#ends[list - 1];
    let low = first;
    let high = this.#ends[list];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#moments[middle] < at) low = middle + 1;
      else high = middle;
    }
    return low === first ? undefined : this.#moments[low - 1];
  }
}
