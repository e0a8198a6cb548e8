import { Instant } from '../model';

interface Entry<T> {
  readonly at: Instant;
  readonly place: number;
  readonly value: T;
}

/** Gives back the newest first; of the same moment, what came in first. */
export class DatedQueue<T> {
  readonly #heap: Entry<T>[] = [];
  #pushed = 0;

  push(at: Instant, value: T): void {
    const heap = this.#heap;
    const entry = { at, value, place: this.#pushed };
    this.#pushed += 1;
    let i = heap.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(entry, heap[parent])) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = entry;
  }

  pop(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last && heap.length > 0) this.#sink(last);
    return first?.value;
  }

  #sink(entry: Entry<T>): void {
    const heap = this.#heap;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) {
        child += 1;
      }
      if (!isBefore(heap[child], entry)) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = entry;
  }
}

function isBefore<T>(one: Entry<T>, other: Entry<T>): boolean {
  return one.at === other.at ? one.place < other.place : one.at > other.at;
}
