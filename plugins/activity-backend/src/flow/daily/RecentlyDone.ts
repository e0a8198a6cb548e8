import type { FlowDay } from '@activity-insights/plugin-activity-common';
import type { ItemFact } from '../facts/ItemFact';
import { firstAfter } from '../metrics/firstAfter';
import { leastForPercentiles, nearestRank } from '../statistics/percentiles';
import { sumEstimates } from '../statistics/sumEstimates';

type Done = Pick<ItemFact, 'doneAt' | 'cycleMs' | 'estimate'>;

/** What was done within a stretch of time that moves forward: each item comes in once and goes out once. */
export class RecentlyDone {
  readonly #items: readonly Done[];
  /** Of what is within: the first, and the first after it. */
  #first = 0;
  #next = 0;
  /** Cycle times of what is within, from the shortest on, milliseconds. */
  readonly #times: number[] = [];

  /** @param items - in any order; what is not done is passed over */
  constructor(items: readonly Done[]) {
    this.#items = items
      .filter(({ doneAt }) => doneAt !== null)
      .sort((one, other) => one.doneAt! - other.doneAt!);
  }

  /**
   * Moves the stretch, half-open. Neither end moves back.
   *
   * @param from - UTC epoch milliseconds, as `to`
   */
  moveTo(from: number, to: number): void {
    for (; this.#isBefore(this.#next, to); this.#next += 1) {
      const { cycleMs } = this.#items[this.#next];
      if (cycleMs === null) continue;
      this.#times.splice(firstAfter(this.#times, cycleMs), 0, cycleMs);
    }
    for (; this.#isBefore(this.#first, from); this.#first += 1) {
      const { cycleMs } = this.#items[this.#first];
      if (cycleMs === null) continue;
      this.#times.splice(firstAfter(this.#times, cycleMs) - 1, 1);
    }
  }

  /** How many were done, and their estimates; null if none has one. */
  amount(): FlowDay['velocity'] {
    const within = this.#items.slice(this.#first, this.#next);
    return {
      items: within.length,
      estimate: sumEstimates(within.map(({ estimate }) => estimate)),
    };
  }

  /** In seconds, of what has a cycle time; null below five, the mean as well. */
  cycleTime(): FlowDay['cycleTime'] {
    const times = this.#times;
    const n = times.length;
    if (n < leastForPercentiles) {
      return { n, average: null, p50: null, p75: null, p85: null, p95: null };
    }
    const seconds = (percent: number) => nearestRank(times, percent) / 1000;
    const sum = times.reduce((total, time) => total + time, 0);
    return {
      n,
      average: sum / n / 1000,
      p50: seconds(50),
      p75: seconds(75),
      p85: seconds(85),
      p95: seconds(95),
    };
  }

  #isBefore(index: number, at: number): boolean {
    return index < this.#items.length && this.#items[index].doneAt! < at;
  }
}
