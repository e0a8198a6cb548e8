const pageBits = 12;
const pageSize = 2 ** pageBits;

/**
 * Tells which accounts have been met in which class value. Ids that come in order are found without a search, and where many
 * ids are nobody's, these take no memory.
 */
export class AccountMarks {
  readonly #pages = new Map<number, Uint16Array>();
  #page = new Uint16Array(0);
  #number = -1;

  /** @returns whether it is the first time */
  meet(accountId: number, classBits: number): boolean {
    const number = Math.floor(accountId / pageSize);
    if (number !== this.#number) this.#turnTo(number);
    const at = accountId % pageSize;
    const mark = 2 ** classBits;
    const isNew = (this.#page[at] & mark) === 0;
    this.#page[at] |= mark;
    return isNew;
  }

  #turnTo(number: number): void {
    const page = this.#pages.get(number) ?? new Uint16Array(pageSize);
    this.#pages.set(number, page);
    this.#page = page;
    this.#number = number;
  }
}
