import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { kindOf } from '../../store/eventKinds';
import {
  accountsGrain,
  activeDaysGrain,
  allGrain,
  authorGrain,
  authorlessGrain,
  sourceBit,
  typedGrain,
} from '../grains';
import { columnsOf, type EventBatch } from '../../tests/columnsOf';
import type { MonthSlices } from './MonthSlices';
import { MonthTally } from './MonthTally';
import { bucketsOfMonth } from '../months';
import { unpackCounts } from '../packedCounts';
import { unpackAccounts, unpackActiveDays } from '../packedPeople';
import type { TalliedScope } from './TalliedScope';
import { sourceBits } from '../UnitSet';

const january = 2026 * 12;
const { from, to } = bucketsOfMonth(january);

const unitSets = new Map([
  [1, { unitIds: [10], sources: sourceBits(['git']) }],
  [2, { unitIds: [10, 20], sources: sourceBits(['git', 'gitlab']) }],
]);

const batch = (parts: Partial<EventBatch>): EventBatch => ({
  accountId: 5,
  unitSetId: 1,
  class: 0,
  kind: kindOf('commit'),
  authorShift: null,
  buckets: [from],
  ...parts,
});

const all: TalliedScope = { id: 1, basis: 'all' };

function tallyOf(scopes: TalliedScope[], batches: EventBatch[]): MonthSlices {
  const tally = new MonthTally({ month: january, scopes, unitSets, kindOf });
  tally.add(columnsOf(batches));
  return tally.finish();
}

/** Counts by grain, class and position. */
function countsOf(slices: MonthSlices, scope: TalliedScope) {
  const found: Record<string, number[][]> = {};
  for (const { grain, class: bits, counts } of slices.pack(scope)) {
    if (grain === accountsGrain || grain === activeDaysGrain) continue;
    const list = (found[`${grain}/${bits}`] ??= []);
    unpackCounts(counts, (...count) => list.push(count));
  }
  return found;
}

const tallied = (scope: TalliedScope, ...batches: EventBatch[]) =>
  countsOf(tallyOf([scope], batches), scope);

const commit = typedGrain(kindOf('commit'), sourceBit('git'));

describe('MonthTally', () => {
  it('counts by grain, class and bucket', () => {
    const { bots } = eventClassBits;
    expect(
      tallied(
        all,
        batch({ buckets: [from, from + 7, from] }),
        batch({ buckets: [from + 7], class: bots }),
      ),
    ).toEqual({
      [`${allGrain}/0`]: [
        [0, 2],
        [7, 1],
      ],
      [`${authorlessGrain}/0`]: [
        [0, 2],
        [7, 1],
      ],
      [`${commit}/0`]: [
        [0, 2],
        [7, 1],
      ],
      [`${allGrain}/1`]: [[7, 1]],
      [`${authorlessGrain}/1`]: [[7, 1]],
      [`${commit}/1`]: [[7, 1]],
    });
  });

  it('puts an author into the month of the own clock', () => {
    const found = tallied(
      all,
      batch({ buckets: [from - 1, to - 1], authorShift: 4 }),
    );
    expect(found[`${authorGrain}/0`]).toEqual([[3, 1]]);
    expect(found[`${allGrain}/0`]).toEqual([[to - 1 - from, 1]]);
    expect(found[`${authorlessGrain}/0`]).toBeUndefined();
  });

  it('counts other types only where they are asked for by name', () => {
    const release = batch({ kind: kindOf('release'), unitSetId: 2 });
    const sources = sourceBit('git') | sourceBit('gitlab');
    expect(tallied(all, release)).toEqual({
      [`${typedGrain(kindOf('release'), sources)}/0`]: [[0, 1]],
    });
  });

  it('counts an event of several units once', () => {
    const scope: TalliedScope = {
      id: 2,
      basis: 'units',
      unitIds: [10, 20],
    };
    const found = tallied(scope, batch({ unitSetId: 2 }), batch({}));
    expect(found[`${allGrain}/0`]).toEqual([[0, 2]]);
    const other: TalliedScope = { ...scope, unitIds: [30] };
    expect(tallied(other, batch({}), batch({ unitSetId: null }))).toEqual({});
  });

  it('counts members while they are members', () => {
    const scope: TalliedScope = {
      id: 3,
      basis: 'members',
      stretches: [
        { accountId: 5, fromBucket: null, toBucket: from + 2 },
        { accountId: 5, fromBucket: from + 4, toBucket: null },
      ],
    };
    const buckets = [from + 1, from + 2, from + 3, from + 4];
    const others = [batch({ accountId: 6 }), batch({ accountId: null })];
    const found = tallied(scope, batch({ buckets }), ...others);
    expect(found[`${allGrain}/0`]).toEqual([
      [1, 1],
      [4, 1],
    ]);
  });

  it('counts an event in all its scopes, and a scope as if it were alone', () => {
    const team = (id: number, accountIds: number[], ends: number | null) => ({
      id,
      basis: 'members' as const,
      stretches: accountIds.map(accountId => ({
        accountId,
        fromBucket: null,
        toBucket: ends,
      })),
    });
    const units = (id: number, unitIds: number[]) => ({
      id,
      basis: 'units' as const,
      unitIds,
    });
    const scopes: TalliedScope[] = [
      all,
      team(2, [5, 6, 7], null),
      team(3, [5, 6], from + 300),
      team(4, [7], from + 100),
      units(5, [10]),
      units(6, [20]),
      units(7, [10, 20]),
    ];
    const types = ['commit', 'item_created', 'release'] as const;
    const batches = Array.from({ length: 90 }, (_, number) =>
      batch({
        accountId: [5, 6, 7, 8, null][number % 5],
        unitSetId: [1, 2, null][number % 3],
        class: [0, eventClassBits.bots][Math.floor(number / 15) % 2],
        kind: kindOf(types[Math.floor(number / 7) % 3]),
        authorShift: [null, 5, -20][Math.floor(number / 4) % 3],
        buckets: [0, 1, 2, 3, 4].map(
          at => from - 30 + ((number * 31 + at * 97) % 3100),
        ),
      }),
    );
    const together = tallyOf(scopes, batches);
    for (const scope of scopes) {
      const alone = tallyOf([scope], [...batches].reverse());
      const sorted = (slices: MonthSlices) =>
        slices
          .pack(scope)
          .map(({ counts, ...row }) => ({
            ...row,
            bytes: counts.toString('hex'),
          }))
          .sort((a, b) => a.grain - b.grain || a.class - b.class);
      expect(sorted(together)).toEqual(sorted(alone));
      expect(sorted(together).length).toBeGreaterThan(0);
    }
  });

  it('notes who was active, by month and by day', () => {
    const slices = tallyOf(
      [all],
      [
        batch({ accountId: 7 }),
        batch({ accountId: 5, buckets: [from + 200, from, from + 210] }),
        batch({ accountId: 7, unitSetId: 2, buckets: [from + 9, from + 4] }),
        batch({ accountId: 9, buckets: [to] }),
        batch({ accountId: 8, kind: kindOf('release') }),
        batch({ accountId: null }),
      ],
    ).pack(all);
    const accounts: number[] = [];
    const packed = slices.find(({ grain }) => grain === accountsGrain)!;
    unpackAccounts(packed.counts, id => accounts.push(id));
    expect(accounts).toEqual([5, 7]);
    const days: number[][] = [];
    for (const { grain, counts } of slices) {
      if (grain !== activeDaysGrain) continue;
      unpackActiveDays(counts, (...day) => days.push(day));
    }
    expect(days).toEqual([
      [5, 0, 0, 0],
      [5, 2, 8, 18],
      [7, 0, 0, 9],
    ]);
  });
});
