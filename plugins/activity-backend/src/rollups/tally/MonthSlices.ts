import type { EventShape, EventShapes } from './EventShapes';
import {
  accountsGrain,
  activeDaysGrain,
  allGrain,
  authorGrain,
  authorlessGrain,
} from '../grains';
import { MonthCounts } from './MonthCounts';
import { MonthPeople } from './MonthPeople';
import { ActiveDaysPacker, packAccounts } from '../packedPeople';
import {
  PartSummariser,
  type ActivePeople,
  type PartSummary,
} from './PartSummary';
import { groupOf, type ScopePart } from './ScopePart';
import type { ScopeParts } from './ScopeParts';
import type { TalliedScope } from './TalliedScope';

/** The counts of one grain and class value of a scope in a month. */
export interface PackedSlice {
  grain: number;
  class: number;
  counts: Buffer;
}

/** Sums the parts of a month, and packs what scopes have. */
export class MonthSlices {
  readonly #shapes: EventShapes;
  readonly #parts: ScopeParts;
  /** Of accounts, in order: an account's rank is its place here. */
  readonly #ids: readonly number[];
  readonly #summariser: PartSummariser;
  readonly #summaries = new Map<ScopePart, PartSummary>();
  readonly #row = new MonthCounts();
  /** By class: sums of default types. */
  readonly #sums: { all: MonthCounts; authorless: MonthCounts }[] = [];
  readonly #people: MonthPeople;

  /** @param accountIds - by the numbers that parts have of the accounts; 0 for nobody */
  constructor(
    parts: ScopeParts,
    shapes: EventShapes,
    accountIds: readonly number[],
  ) {
    this.#shapes = shapes;
    this.#parts = parts;
    this.#ids = accountIds.filter(id => id !== 0).sort((a, b) => a - b);
    const ranks = new Map(this.#ids.map((id, rank) => [id, rank]));
    this.#summariser = new PartSummariser(
      shapes,
      Int32Array.from(accountIds, id => ranks.get(id) ?? -1),
    );
    this.#people = new MonthPeople(this.#ids.length);
  }

  /** Sums up all parts, one a step, so that whoever calls it can do something else in between. */
  *summarise(): Iterable<void> {
    for (const part of this.#parts) {
      this.#summaryOf(part);
      yield;
    }
  }

  /** What a scope has; equal events give equal bytes, whatever order they came in. */
  pack({ id }: Pick<TalliedScope, 'id'>): PackedSlice[] {
    const parts = this.#parts.ofScope(id).map(part => this.#summaryOf(part));
    const slices: PackedSlice[] = [];
    const push = (grain: number, bits: number, counts: Buffer | undefined) => {
      if (counts) slices.push({ grain, class: bits, counts });
    };
    for (const shape of this.#shapes) {
      push(shape.grain, shape.class, this.#packShape(parts, shape));
    }
    this.#sums.forEach(({ all, authorless }, bits) => {
      push(allGrain, bits, all.take());
      push(authorlessGrain, bits, authorless.take());
      for (const { byAuthor } of parts) this.#row.add(byAuthor, bits);
      push(authorGrain, bits, this.#row.take());
      const people = parts.flatMap(part => part.people[bits] ?? []);
      push(accountsGrain, bits, this.#packAccounts(people));
      push(activeDaysGrain, bits, this.#packDays(people));
    });
    return slices;
  }

  #packShape(
    parts: readonly PartSummary[],
    shape: EventShape,
  ): Buffer | undefined {
    const { class: bits, isDefault } = shape;
    const { all, authorless } = (this.#sums[bits] ??= {
      all: new MonthCounts(),
      authorless: new MonthCounts(),
    });
    for (const { byGroup } of parts) {
      this.#row.add(byGroup, groupOf(shape, true));
      this.#row.add(byGroup, groupOf(shape, false));
      if (isDefault) authorless.add(byGroup, groupOf(shape, false));
    }
    if (isDefault) all.addCounts(this.#row);
    return this.#row.take();
  }

  #packAccounts(people: readonly ActivePeople[]): Buffer | undefined {
    for (const { accounts } of people) {
      for (const rank of accounts) this.#people.note(rank, 0, 0, 0);
    }
    const ids: number[] = [];
    this.#people.drain(rank => ids.push(this.#ids[rank]));
    return ids.length === 0 ? undefined : packAccounts(ids);
  }

  #packDays(people: readonly ActivePeople[]): Buffer | undefined {
    for (const { days } of people) {
      for (let at = 0; at < days.length; at += 4) {
        this.#people.note(days[at], days[at + 1], days[at + 2], days[at + 3]);
      }
    }
    if (people.every(({ days }) => days.length === 0)) return undefined;
    const packer = new ActiveDaysPacker();
    this.#people.drain((rank, day, first, last) =>
      packer.add(this.#ids[rank], day, first, last),
    );
    return packer.end();
  }

  #summaryOf(part: ScopePart): PartSummary {
    const known = this.#summaries.get(part);
    if (known) return known;
    const summary = this.#summariser.summarise(part);
    this.#summaries.set(part, summary);
    return summary;
  }
}
