import type { EventType } from '@activity-insights/plugin-activity-common';
import { AccountParts, partAt } from './AccountParts';
import { unknownShift, type EventColumns } from './EventColumns';
import { EventShapes, type EventShape } from './EventShapes';
import { bucketsOfMonth } from '../months';
import { MonthSlices } from './MonthSlices';
import type { ScopePart } from './ScopePart';
import { ScopeParts } from './ScopeParts';
import type { TalliedScope } from './TalliedScope';
import { UnitParts } from './UnitParts';
import type { UnitSet } from '../UnitSet';

/**
 * Counts the events of a month for many scopes at once.
 *
 * An event belongs to a dozen scopes, but which ones those are follows from two things: from its account and its time, and
 * from the units in which it is seen. Accounts of the same team belong to the same scopes, as do the repositories of one
 * Component. So an event is noted twice, in its part by account and in its part by units, and each scope is summed from its
 * parts in the end.
 */
export class MonthTally {
  readonly #from: number;
  readonly #length: number;
  readonly #shapes: EventShapes;
  readonly #parts = new ScopeParts();
  readonly #accounts: AccountParts;
  readonly #units: UnitParts;

  constructor(options: {
    month: number;
    scopes: readonly TalliedScope[];
    unitSets: ReadonlyMap<number, UnitSet>;
    kindOf: (type: EventType) => number;
  }) {
    const { month, scopes, unitSets, kindOf } = options;
    const { from, to } = bucketsOfMonth(month);
    this.#from = from;
    this.#length = to - from;
    this.#shapes = new EventShapes(kindOf);
    this.#accounts = new AccountParts(scopes, this.#parts);
    this.#units = new UnitParts(scopes, unitSets, this.#parts);
  }

  /** Takes note of events, in any order. Those that lie outside of the month count by their author's clock at most. */
  add(events: EventColumns): void {
    const { buckets, accountIds, unitSetIds, kinds, classes, shifts } = events;
    for (let at = 0; at < buckets.length; at += 1) {
      const place = this.#units.at(unitSetIds[at]);
      const shape = this.#shapes.of(kinds[at], place.sources, classes[at]);
      const account = this.#accounts.of(accountIds[at]);
      const part = partAt(account, buckets[at]);
      if (part) {
        this.#note(part, shape, buckets[at], shifts[at], account.index);
      }
      if (place.part) {
        this.#note(place.part, shape, buckets[at], shifts[at], account.index);
      }
    }
  }

  /** What was counted, after all was added. */
  finish(): MonthSlices {
    return new MonthSlices(this.#parts, this.#shapes, this.#accounts.ids);
  }

  #note(
    part: ScopePart,
    shape: EventShape,
    bucket: number,
    shift: number,
    account: number,
  ): void {
    const hasAuthor = shift !== unknownShift;
    const position = bucket - this.#from;
    if (position >= 0 && position < this.#length) {
      part.add(shape, hasAuthor, position, account);
    }
    if (!shape.isDefault || !hasAuthor) return;
    const local = position + shift;
    if (local >= 0 && local < this.#length) part.addByAuthor(shape, local);
  }
}
