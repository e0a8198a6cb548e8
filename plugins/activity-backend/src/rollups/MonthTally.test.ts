import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { kindOf } from '../store/eventKinds';
import {
  accountsGrain,
  activeDaysGrain,
  allGrain,
  authorGrain,
  authorlessGrain,
  sourceBit,
  typedGrain,
} from './grains';
import { MonthTally, type EventBatch, type TalliedScope } from './MonthTally';
import { bucketsOfMonth } from './months';
import { unpackCounts } from './packedCounts';
import { unpackAccounts } from './packedPeople';
import { sourceBits } from './UnitSet';

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

const all: TalliedScope = { id: 1, hasDays: false, basis: 'all' };

/** Counts by grain, class and position. */
function tallied(scope: TalliedScope, ...batches: EventBatch[]) {
  const tally = new MonthTally({
    month: january,
    scopes: [scope],
    unitSets,
    kindOf,
  });
  tally.add(batches);
  const found: Record<string, number[][]> = {};
  for (const { grain, class: bits, counts } of tally.slices().get(scope.id)!) {
    if (grain === accountsGrain || grain === activeDaysGrain) continue;
    const list = (found[`${grain}/${bits}`] ??= []);
    unpackCounts(counts, (...count) => list.push(count));
  }
  return found;
}

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
      hasDays: false,
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
      hasDays: false,
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

  it('notes who was active, by month or by day as well', () => {
    for (const hasDays of [false, true]) {
      const tally = new MonthTally({
        month: january,
        scopes: [{ ...all, hasDays }],
        unitSets,
        kindOf,
      });
      tally.add([
        batch({ accountId: 7 }),
        batch({ accountId: 5, buckets: [from, from + 200] }),
        batch({ accountId: 7, unitSetId: 2 }),
        batch({ accountId: 9, buckets: [to] }),
        batch({ accountId: 8, kind: kindOf('release') }),
        batch({ accountId: null }),
      ]);
      const slices = tally.slices().get(1)!;
      const accounts: number[] = [];
      const packed = slices.find(({ grain }) => grain === accountsGrain)!;
      unpackAccounts(packed.counts, id => accounts.push(id));
      expect(accounts).toEqual([5, 7]);
      const days = slices.filter(({ grain }) => grain === activeDaysGrain);
      expect(days).toHaveLength(hasDays ? 1 : 0);
    }
  });
});
