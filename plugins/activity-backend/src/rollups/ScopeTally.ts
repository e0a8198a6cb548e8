import {
  accountsGrain,
  activeDaysGrain,
  allGrain,
  authorGrain,
  authorlessGrain,
} from './grains';
import { bucketsPerMonth, packCounts } from './packedCounts';
import { packAccounts, packActiveDays } from './packedPeople';

/** The counts of one grain and class value of a scope in a month. */
export interface PackedSlice {
  grain: number;
  class: number;
  counts: Buffer;
}

/** Events of one kind, class and account, placed in the month. Positions are buckets from its first on, with repetitions. */
export interface PlacedEvents {
  class: number;
  /** See `typedGrain`. */
  typedGrain: number;
  /** A small number that stands for the grain and the class. */
  typedIndex: number;
  /** Whether they are of a default type. */
  isDefault: boolean;
  positions: readonly number[];
  /** By the author's clock; undefined if that is not known. */
  authorPositions: readonly number[] | undefined;
  accountId: number | null;
  /** See `encodeActiveDay`. */
  activeDays: readonly number[];
}

/** What a scope has in a month. It is told of millions of events, hence arrays instead of maps. */
export class ScopeTally {
  readonly #hasDays: boolean;
  readonly #typed: (Counts & { grain: number; class: number })[] = [];
  readonly #byClass: ClassTally[] = [];

  /** @param hasDays - whether it is noted who was active on which day, and not just in which month */
  constructor(hasDays: boolean) {
    this.#hasDays = hasDays;
  }

  add(events: PlacedEvents): void {
    const { class: bits, typedIndex, positions, authorPositions } = events;
    const typed = (this.#typed[typedIndex] ??= {
      grain: events.typedGrain,
      class: bits,
      ...noCounts(),
    });
    count(typed, positions);
    if (!events.isDefault) return;
    const ofClass = (this.#byClass[bits] ??= {
      all: noCounts(),
      author: noCounts(),
      authorless: noCounts(),
      accounts: new Set(),
      lastAccount: null,
      days: [],
    });
    count(ofClass.all, positions);
    if (authorPositions) count(ofClass.author, authorPositions);
    else count(ofClass.authorless, positions);
    this.#notePeople(ofClass, events);
  }

  /** Everything that was counted; equal events give equal counts, whatever order they came in. */
  slices(): PackedSlice[] {
    const slices: PackedSlice[] = [];
    const addCounts = (grain: number, bits: number, { counts }: Counts) => {
      if (counts)
        slices.push({ grain, class: bits, counts: packCounts(counts) });
    };
    for (const typed of Object.values(this.#typed)) {
      addCounts(typed.grain, typed.class, typed);
    }
    for (const [key, ofClass] of Object.entries(this.#byClass)) {
      const bits = Number(key);
      addCounts(allGrain, bits, ofClass.all);
      addCounts(authorGrain, bits, ofClass.author);
      addCounts(authorlessGrain, bits, ofClass.authorless);
      const addPeople = (grain: number, counts: Buffer) =>
        slices.push({ grain, class: bits, counts });
      if (ofClass.accounts.size > 0) {
        addPeople(accountsGrain, packAccounts(ofClass.accounts));
      }
      if (ofClass.days.length > 0) {
        const days = Float64Array.from(ofClass.days);
        addPeople(activeDaysGrain, packActiveDays(days));
      }
    }
    return slices;
  }

  #notePeople(
    ofClass: ClassTally,
    { accountId, activeDays }: PlacedEvents,
  ): void {
    if (accountId === null || activeDays.length === 0) return;
    // Events mostly come account by account.
    if (ofClass.lastAccount !== accountId) ofClass.accounts.add(accountId);
    ofClass.lastAccount = accountId;
    if (!this.#hasDays) return;
    for (const code of activeDays) ofClass.days.push(code);
  }
}

/** By position in the month; made with the first event. */
interface Counts {
  counts: Uint32Array | undefined;
}

interface ClassTally {
  all: Counts;
  author: Counts;
  authorless: Counts;
  accounts: Set<number>;
  lastAccount: number | null;
  days: number[];
}

function noCounts(): Counts {
  return { counts: undefined };
}

function count(into: Counts, positions: readonly number[]): void {
  if (positions.length === 0) return;
  into.counts ??= new Uint32Array(bucketsPerMonth);
  const { counts } = into;
  for (const position of positions) counts[position] += 1;
}
