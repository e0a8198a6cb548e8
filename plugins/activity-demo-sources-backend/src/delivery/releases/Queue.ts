import { Instant } from '../../model';

/** What is going to happen, in order of time; more may come up while it does. */
export class Queue<T extends { readonly at: Instant }> {
  readonly #waiting: T[] = [];

  /** Whatever happens at the same moment happens in the order in which it was put here. */
  add(item: T): void {
    let place = this.#waiting.length;
    while (place > 0 && this.#waiting[place - 1].at > item.at) place--;
    this.#waiting.splice(place, 0, item);
  }

  /** The next one; none if that is later than the moment. */
  take(until: Instant): T | undefined {
    return this.#waiting.length > 0 && this.#waiting[0].at <= until
      ? this.#waiting.shift()
      : undefined;
  }
}
