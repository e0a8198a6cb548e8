import {
  type ActivityRecord,
  type MalformedRecord,
  type Page,
  PageBuilder,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';

/** A page is given after this time even if it is not full: what took so many requests is to be kept. */
const longestPageMs = 30_000;

/** Gathers what is read into pages, with the position that belongs to each. */
export class PageWriter {
  readonly #builder: PageBuilder;
  readonly #named = new Set<string>();
  #settled: string[] = [];
  #beganAt = performance.now();

  constructor(budget: ReadBudget) {
    this.#builder = new PageBuilder(budget);
  }

  get isEmpty(): boolean {
    return this.#builder.isEmpty && this.#settled.length === 0;
  }

  /** Whether the page has taken so long that it is better given as it is. */
  get isDue(): boolean {
    return performance.now() - this.#beganAt > longestPageMs;
  }

  /**
   * Adds records, and gives a page whenever one is full.
   *
   * @param given - how many of them have been given before
   * @param cut - the page that was gathered, when so many of the records are given
   */
  *addAll(
    records: readonly (ActivityRecord | MalformedRecord)[],
    given: number,
    cut: (given: number) => Page,
  ): Generator<Page> {
    for (let index = given; index < records.length; index += 1) {
      if (!this.#builder.add(records[index])) {
        yield cut(index);
        this.#builder.add(records[index]);
      }
    }
  }

  /** Adds what could not be understood; within one read, each is named once. */
  *addMalformed(
    malformed: readonly MalformedRecord[],
    cut: () => Page,
  ): Generator<Page> {
    const fresh = malformed.filter(({ key }) => !this.#named.has(key));
    fresh.forEach(({ key }) => this.#named.add(key));
    yield* this.addAll(fresh, 0, () => cut());
  }

  /** What a hint is about is on this page or on those before it. */
  settle(hint: string): void {
    this.#settled.push(hint);
  }

  /** What was gathered; the next page begins. */
  take(next: JsonObject, more: Pick<Page, 'done' | 'coveredFrom'>): Page {
    const settled = this.#settled;
    this.#settled = [];
    this.#beganAt = performance.now();
    return {
      ...this.#builder.take(),
      next,
      ...more,
      ...(settled.length > 0 && { settled }),
    };
  }
}
