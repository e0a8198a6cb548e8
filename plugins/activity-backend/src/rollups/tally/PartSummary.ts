import type { EventShapes } from './EventShapes';
import { IntList } from './IntList';
import { MonthPeople } from './MonthPeople';
import type { ScopePart, SortedPositions } from './ScopePart';

/** A part in the form in which scopes are summed from it. */
export interface PartSummary {
  /** By group, see `groupOf`. */
  byGroup: SortedPositions;
  /** By the author's clock, by class. */
  byAuthor: SortedPositions;
  /** Who was active, by class. */
  people: readonly (ActivePeople | undefined)[];
}

/** Accounts by their ranks, and their days: rank, day, first and last quarter of an hour, one after the other. */
export interface ActivePeople {
  accounts: Int32Array;
  days: Int32Array;
}

/** Sums up parts. */
export class PartSummariser {
  readonly #shapes: EventShapes;
  readonly #ranks: Int32Array;
  /** By class. */
  readonly #people: MonthPeople[] = [];

  /** @param ranks - of the accounts by the numbers that parts have of them; -1 for nobody */
  constructor(shapes: EventShapes, ranks: Int32Array) {
    this.#shapes = shapes;
    this.#ranks = ranks;
  }

  summarise(part: ScopePart): PartSummary {
    return {
      byGroup: part.byGroup(),
      byAuthor: part.byAuthor(),
      people: this.#peopleOf(part),
    };
  }

  #peopleOf(part: ScopePart): ActivePeople[] {
    const shapes = [...this.#shapes];
    part.forEach((group, position, account) => {
      const { class: bits, isDefault } = shapes[group >> 1];
      const rank = this.#ranks[account];
      if (!isDefault || rank < 0) return;
      this.#people[bits] ??= new MonthPeople(this.#ranks.length);
      this.#people[bits].noteAt(rank, position);
    });
    return this.#people.map(drainPeople);
  }
}

function drainPeople(people: MonthPeople): ActivePeople {
  const accounts = new IntList();
  const days = new IntList();
  let lastRank = -1;
  people.drain((rank, day, first, last) => {
    if (rank !== lastRank) accounts.push(rank);
    lastRank = rank;
    days.push(rank);
    days.push(day);
    days.push(first);
    days.push(last);
  });
  return { accounts: accounts.values, days: days.values };
}
