import {
  defaultEventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import type { AccountStretch } from '../scope/Scope';
import { typedGrain } from './grains';
import { groupBy } from './groupBy';
import { bucketsOfMonth, bucketsPerDay } from './months';
import { encodeActiveDay, type ActiveDay } from './packedPeople';
import { ScopeTally, type PackedSlice, type PlacedEvents } from './ScopeTally';
import type { UnitSet } from './UnitSet';

/** Events that differ in nothing but the bucket in which they occurred. */
export interface EventBatch {
  accountId: number | null;
  unitSetId: number | null;
  class: number;
  kind: number;
  /** How many buckets the author's clock is ahead of UTC; null if the author's time is not known. */
  authorShift: number | null;
  /** UTC buckets, in any order, with repetitions. */
  buckets: readonly number[];
}

/** What one wide scope is made of. */
export type TalliedScope = {
  id: number;
  /** Whether it is noted who was active on which day, and not just in which month. */
  hasDays: boolean;
} & (
  | { basis: 'all' }
  | { basis: 'members'; stretches: readonly AccountStretch[] }
  | { basis: 'owned' | 'units'; unitIds: readonly number[] }
);

/** When an account's events belong to a scope, in buckets; infinite where it is open. */
interface Belonging {
  tally: ScopeTally;
  from: number;
  to: number;
}

/** Counts the events of a month for many scopes at once. */
export class MonthTally {
  readonly #from: number;
  readonly #to: number;
  readonly #tallies = new Map<number, ScopeTally>();
  readonly #unitSets: ReadonlyMap<number, UnitSet>;
  readonly #everywhere: ScopeTally[] = [];
  readonly #byAccount = new Map<number, Belonging[]>();
  readonly #byUnit = new Map<number, ScopeTally[]>();
  readonly #byUnitSet = new Map<number, ScopeTally[]>();
  readonly #defaultKinds: ReadonlySet<number>;
  readonly #typedIndexes = new Map<number, number>();

  constructor(options: {
    month: number;
    scopes: readonly TalliedScope[];
    unitSets: ReadonlyMap<number, UnitSet>;
    kindOf: (type: EventType) => number;
  }) {
    ({ from: this.#from, to: this.#to } = bucketsOfMonth(options.month));
    this.#unitSets = options.unitSets;
    this.#defaultKinds = new Set(defaultEventTypes.map(options.kindOf));
    for (const scope of options.scopes) this.#addScope(scope);
  }

  /** Counts batches. They are taken account by account: that keeps what is counted close together, which is twice as fast. */
  add(batches: readonly EventBatch[]): void {
    const byAccount = groupBy(batches, ({ accountId }) => accountId);
    for (const ofAccount of byAccount.values()) {
      for (const batch of ofAccount) this.#add(batch);
    }
  }

  #add(batch: EventBatch): void {
    const events = this.#place(batch, batch.buckets);
    for (const tally of this.#everywhere) tally.add(events);
    for (const tally of this.#talliesOf(batch)) tally.add(events);
    if (batch.accountId === null) return;
    for (const { tally, from, to } of this.#byAccount.get(batch.accountId) ??
      []) {
      const isAlways = from === -Infinity && to === Infinity;
      tally.add(
        isAlways
          ? events
          : this.#place(
              batch,
              batch.buckets.filter(bucket => bucket >= from && bucket < to),
            ),
      );
    }
  }

  /** Everything that was counted, by scope; equal events give equal counts, whatever order they came in. */
  slices(): Map<number, PackedSlice[]> {
    return new Map(
      [...this.#tallies].map(([scopeId, tally]) => [scopeId, tally.slices()]),
    );
  }

  #addScope(scope: TalliedScope): void {
    const tally = new ScopeTally(scope.hasDays);
    this.#tallies.set(scope.id, tally);
    if (scope.basis === 'all') {
      this.#everywhere.push(tally);
    } else if (scope.basis === 'members') {
      for (const { accountId, fromBucket, toBucket } of scope.stretches) {
        push(this.#byAccount, accountId, {
          tally,
          from: fromBucket ?? -Infinity,
          to: toBucket ?? Infinity,
        });
      }
    } else {
      for (const unitId of scope.unitIds) push(this.#byUnit, unitId, tally);
    }
  }

  #talliesOf({ unitSetId }: EventBatch): ScopeTally[] {
    if (unitSetId === null) return [];
    const known = this.#byUnitSet.get(unitSetId);
    if (known) return known;
    const units = this.#unitSets.get(unitSetId)?.unitIds ?? [];
    const tallies = [
      ...new Set(units.flatMap(unitId => this.#byUnit.get(unitId) ?? [])),
    ];
    this.#byUnitSet.set(unitSetId, tallies);
    return tallies;
  }

  #place(batch: EventBatch, buckets: readonly number[]): PlacedEvents {
    const { class: bits, kind, authorShift, unitSetId, accountId } = batch;
    const sources =
      unitSetId === null ? 0 : this.#unitSets.get(unitSetId)?.sources ?? 0;
    const grain = typedGrain(kind, sources);
    const isDefault = this.#defaultKinds.has(kind);
    const positions = this.#positions(buckets, 0);
    return {
      class: bits,
      typedGrain: grain,
      typedIndex: this.#typedIndex(grain * 16 + bits),
      isDefault,
      positions,
      authorPositions:
        authorShift === null
          ? undefined
          : this.#positions(buckets, authorShift),
      accountId,
      activeDays:
        isDefault && accountId !== null
          ? activeDaysOf(accountId, positions)
          : [],
    };
  }

  #positions(buckets: readonly number[], shift: number): number[] {
    const positions: number[] = [];
    const first = this.#from - shift;
    const end = this.#to - shift;
    for (const bucket of buckets) {
      if (bucket >= first && bucket < end) positions.push(bucket - first);
    }
    return positions;
  }

  #typedIndex(key: number): number {
    const known = this.#typedIndexes.get(key) ?? this.#typedIndexes.size;
    this.#typedIndexes.set(key, known);
    return known;
  }
}

/** The days of an account, each once, see `encodeActiveDay`. */
function activeDaysOf(
  accountId: number,
  positions: readonly number[],
): number[] {
  const days: ActiveDay[] = [];
  for (const position of positions) {
    const day = Math.floor(position / bucketsPerDay);
    const quarter = position - day * bucketsPerDay;
    const known = days[day];
    if (known) {
      known.first = Math.min(known.first, quarter);
      known.last = Math.max(known.last, quarter);
    } else {
      days[day] = { accountId, day, first: quarter, last: quarter };
    }
  }
  return Object.values(days).map(encodeActiveDay);
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
