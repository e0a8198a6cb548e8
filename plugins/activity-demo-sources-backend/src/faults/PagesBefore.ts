/** So many rows of all lists together, of which each is some kilobytes. */
const mostRows = 1000;

/** The rows at the end of the last page of each list that was asked for, as long as there is room for them. */
export class PagesBefore {
  readonly #limit: number;
  /** Halves of pages, those of lists that were asked for longest ago first. */
  readonly #ends = new Map<string, readonly unknown[]>();
  #size = 0;

  /** @param limit - how many rows are remembered of all lists together, at most that many of one page */
  constructor(limit = mostRows) {
    this.#limit = limit;
  }

  /**
   * Remembers a page in place of the one before it in the same list.
   *
   * @returns the later half of the one before; none if there was none, or it had to make room for others
   */
  follow(list: string, rows: readonly unknown[]): readonly unknown[] {
    const before = this.#forget(list);
    const half = Math.min(Math.ceil(rows.length / 2), this.#limit);
    if (half > 0) {
      this.#ends.set(list, rows.slice(-half));
      this.#size += half;
    }
    for (const oldest of this.#ends.keys()) {
      if (this.#size <= this.#limit) break;
      this.#forget(oldest);
    }
    return before;
  }

  #forget(list: string): readonly unknown[] {
    const end = this.#ends.get(list) ?? [];
    this.#ends.delete(list);
    this.#size -= end.length;
    return end;
  }
}
