import { Instant } from '../../model';

/** Many short lists of moments in one array of numbers. */
export interface PackedMoments {
  /** In order of time within each list; each begins where the one before it ends. */
  readonly moments: Float64Array;
  readonly ends: Uint32Array;
}

/** @param lists - in any order each */
export function packMoments(
  lists: readonly Iterable<Instant>[],
): PackedMoments {
  const all: Instant[] = [];
  const ends = Uint32Array.from(lists, list => {
    all.push(...[...list].sort((a, b) => a - b));
    return all.length;
  });
  return { moments: Float64Array.from(all), ends };
}

/** Looks things up in many lists of moments. */
export class MomentLists {
  readonly #moments: Float64Array;
  readonly #ends: Uint32Array;

  constructor({ moments, ends }: PackedMoments) {
    this.#moments = moments;
    this.#ends = ends;
  }

  /** The last moment of a list that lies before another; none if there is none. */
  lastBefore(list: number, at: Instant): Instant | undefined {
    const place = this.lastPlaceBefore(list, at);
    return place === undefined ? undefined : this.#moments[place];
  }

  /** Its place among the moments of all lists. */
  lastPlaceBefore(list: number, at: Instant): number | undefined {
    const first = list === 0 ? 0 : this.#ends[list - 1];
    let low = first;
    let high = this.#ends[list];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#moments[middle] < at) low = middle + 1;
      else high = middle;
    }
    return low === first ? undefined : low - 1;
  }
}
