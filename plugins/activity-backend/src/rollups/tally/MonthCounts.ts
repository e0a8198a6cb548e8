import { bucketsPerMonth, packCounts } from '../packedCounts';
import type { SortedPositions } from './ScopePart';

/** Sums counts by position in a month, again and again in the same memory. */
export class MonthCounts {
  readonly #counts = new Uint32Array(bucketsPerMonth);
  #isEmpty = true;

  /** Adds one at each position of a group or class, with repetitions. */
  add({ positions, ends }: SortedPositions, of: number): void {
    if (of >= ends.length) return;
    const end = ends[of];
    const start = of === 0 ? 0 : ends[of - 1];
    if (start === end) return;
    this.#isEmpty = false;
    const counts = this.#counts;
    for (let at = start; at < end; at += 1) counts[positions[at]] += 1;
  }

  addCounts(other: MonthCounts): void {
    if (other.#isEmpty) return;
    this.#isEmpty = false;
    const counts = this.#counts;
    const others = other.#counts;
    for (let at = 0; at < bucketsPerMonth; at += 1) counts[at] += others[at];
  }

  /** Packs the counts and begins anew; undefined if there are none. */
  take(): Buffer | undefined {
    if (this.#isEmpty) return undefined;
    const packed = packCounts(this.#counts);
    this.#counts.fill(0);
    this.#isEmpty = true;
    return packed;
  }
}
