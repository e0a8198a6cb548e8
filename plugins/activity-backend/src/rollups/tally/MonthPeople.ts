import { bucketsPerDay } from '../months';

/** More than a month has days; as many as a number has bits. */
const daysPerAccount = 32;

/**
 * Collects who is active on which day of a month, and in which quarters of an hour for the first and the last time; again and
 * again in the same memory. Accounts are told apart by their ranks, small numbers in the order of their ids.
 */
export class MonthPeople {
  /** By rank: a bit for each day on which the account is active. */
  readonly #days: Int32Array;
  readonly #first: Uint8Array;
  readonly #last: Uint8Array;
  readonly #active: Int32Array;
  #activeCount = 0;

  /** @param accounts - how many there are */
  constructor(accounts: number) {
    this.#days = new Int32Array(accounts);
    this.#first = new Uint8Array(accounts * daysPerAccount);
    this.#last = new Uint8Array(accounts * daysPerAccount);
    this.#active = new Int32Array(accounts);
  }

  /** Notes what was done in a bucket, by its position in the month. */
  noteAt(rank: number, position: number): void {
    const day = Math.floor(position / bucketsPerDay);
    const quarter = position - day * bucketsPerDay;
    this.note(rank, day, quarter, quarter);
  }

  /** Notes what was done on a day; 0 is the first of the month. */
  note(rank: number, day: number, first: number, last: number): void {
    const days = this.#days[rank];
    const at = rank * daysPerAccount + day;
    const bit = 1 << day;
    if (days === 0) {
      this.#active[this.#activeCount] = rank;
      this.#activeCount += 1;
    }
    if ((days & bit) === 0) {
      this.#days[rank] = days | bit;
      this.#first[at] = first;
      this.#last[at] = last;
    } else {
      if (first < this.#first[at]) this.#first[at] = first;
      if (last > this.#last[at]) this.#last[at] = last;
    }
  }

  /** Tells everything in the order of ranks and days, and begins anew. */
  drain(
    onDay: (rank: number, day: number, first: number, last: number) => void,
  ): void {
    const active = this.#active.subarray(0, this.#activeCount).sort();
    for (const rank of active) {
      let rest = this.#days[rank];
      while (rest !== 0) {
        const lowest = rest & -rest;
        const day = 31 - Math.clz32(lowest);
        const at = rank * daysPerAccount + day;
        onDay(rank, day, this.#first[at], this.#last[at]);
        rest ^= lowest;
      }
      this.#days[rank] = 0;
    }
    this.#activeCount = 0;
  }
}
