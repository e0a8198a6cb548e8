import { noCounts, type DayChange, type DayCounts } from './DayChange';

/** Of which day, of which scope, of which level something is counted. */
export interface DayKey {
  scopeId: number;
  /** Local, in days since 1970-01-01. */
  day: number;
  isBase: boolean;
}

export interface DayEntry extends DayKey {
  counts: DayCounts;
}

/** Adds up what days gain and lose. Estimates are added in millionths, so that what was added can be taken away again to nothing. */
export class DayLedger {
  readonly #entries = new Map<string, DayEntry>();

  add(scopeId: number, change: DayChange): void {
    this.#enter(scopeId, change, 1);
  }

  subtract(scopeId: number, change: DayChange): void {
    this.#enter(scopeId, change, -1);
  }

  /** Days of which something has changed, in the order of scopes, days and levels. */
  entries(): DayEntry[] {
    return [...this.#entries.values()]
      .filter(({ counts }) => !isNothing(counts))
      .sort(
        (a, b) =>
          a.scopeId - b.scopeId ||
          a.day - b.day ||
          Number(a.isBase) - Number(b.isBase),
      );
  }

  #enter(scopeId: number, change: DayChange, sign: 1 | -1): void {
    const { day, isBase, ...counts } = change;
    const key = `${scopeId}/${day}/${isBase}`;
    const known = this.#entries.get(key)?.counts ?? noCounts;
    const sum = addCounts(known, counts, sign);
    this.#entries.set(key, { scopeId, day, isBase, counts: sum });
  }
}

/** The sum of counts, or with a sign of -1 what is left of them. */
export function addCounts(
  a: DayCounts,
  b: DayCounts,
  sign: 1 | -1 = 1,
): DayCounts {
  return {
    arrived: a.arrived + sign * b.arrived,
    started: a.started + sign * b.started,
    completed: a.completed + sign * b.completed,
    progressIn: a.progressIn + sign * b.progressIn,
    progressOut: a.progressOut + sign * b.progressOut,
    estimated: a.estimated + sign * b.estimated,
    estimate: (millionths(a.estimate) + sign * millionths(b.estimate)) / 1e6,
  };
}

export function isNothing(counts: DayCounts): boolean {
  return Object.values(counts).every(count => count === 0);
}

function millionths(value: number): number {
  return Math.round(value * 1e6);
}
