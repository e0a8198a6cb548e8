/**
 * A queue in which parties take turns: within a party first come, first served. However much one of them asks for, each
 * of the others is served once per round.
 */
export class FairQueue<T> {
  /** In the order of turns: the first party is the next. */
  readonly #parties = new Map<unknown, T[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(party: unknown, item: T): void {
    const items = this.#parties.get(party);
    if (items) items.push(item);
    else this.#parties.set(party, [item]);
    this.#size += 1;
  }

  /** Takes the next item; its party goes to the end of the round. */
  take(): T | undefined {
    const next = this.#parties.entries().next();
    if (next.done) return undefined;
    const [party, items] = next.value;
    const item = items.shift();
    this.#parties.delete(party);
    if (items.length > 0) this.#parties.set(party, items);
    this.#size -= 1;
    return item;
  }

  /** Takes out an item that no longer waits; does nothing if it is not there. */
  remove(party: unknown, item: T): void {
    const items = this.#parties.get(party);
    const index = items?.indexOf(item) ?? -1;
    if (!items || index < 0) return;
    items.splice(index, 1);
    this.#size -= 1;
    if (items.length === 0) this.#parties.delete(party);
  }

  /** Takes everything, in no particular order. */
  drain(): T[] {
    const items = [...this.#parties.values()].flat();
    this.#parties.clear();
    this.#size = 0;
    return items;
  }
}
