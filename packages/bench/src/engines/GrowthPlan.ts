import type { EngineOptions } from './EngineOptions';

/** Three instances of very different size, the smallest of which must not starve. */
const small = 3;
const middleShare = 0.1;
const people = 50;
const mostRecords = 5;

/** When pages come up, UTC epoch milliseconds. */
export interface GrowthTimes {
  startAt: number;
  until: number;
  pageEveryMs: number;
}

/**
 * What the streams of the engine processes hold, worked out a second time: the processes make the same pages from the same
 * numbers.
 */
export class GrowthPlan {
  /** Numbers of streams by instance, in the order in which they are counted from 1 on. */
  readonly instances: ReadonlyMap<string, number[]>;
  readonly times: GrowthTimes;
  readonly #seed: number;

  constructor({ streams, seed }: EngineOptions, times: GrowthTimes) {
    const middle = Math.floor(streams * middleShare);
    const counts = { large: streams - middle - small, middle, small };
    let next = 1;
    this.instances = new Map(
      Object.entries(counts).map(([instance, count]) => {
        const numbers = Array.from({ length: count }, (_, at) => next + at);
        next += count;
        return [instance, numbers];
      }),
    );
    this.times = times;
    this.#seed = seed;
  }

  /** As the processes are told. */
  get counts(): Record<string, number> {
    return Object.fromEntries(
      [...this.instances].map(([name, numbers]) => [name, numbers.length]),
    );
  }

  /** Pages that a stream has in the end. */
  pagesOf(stream: number): number {
    const { startAt, until, pageEveryMs } = this.times;
    const phaseMs = (stream * 617) % pageEveryMs;
    return Math.max(
      0,
      Math.floor((until - startAt - phaseMs) / pageEveryMs) + 1,
    );
  }

  /** Events on a page, counted from 0. */
  eventsOf(stream: number, page: number): number {
    return 1 + ((stream * 7 + page * 13 + this.#seed * 31) % mostRecords);
  }

  /** Events of a stream in the end, by the address of their author. */
  authorsOf(stream: number): Map<string, number> {
    const authors = new Map<string, number>();
    for (let page = 0; page < this.pagesOf(stream); page += 1) {
      for (let at = 0; at < this.eventsOf(stream, page); at += 1) {
        const name = `person${(stream + page + at) % people}@mail.example`;
        authors.set(name, (authors.get(name) ?? 0) + 1);
      }
    }
    return authors;
  }
}

/** The id under which the store knows a stream. */
export function streamId(instance: string, stream: number): string {
  return `git/${instance}/p${stream}/commits`;
}
