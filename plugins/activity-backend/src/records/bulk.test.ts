import fc from 'fast-check';
import { findBulk, settleBulk, type BulkRule, type ItemEvent } from './bulk';

const three: BulkRule = { items: 3, windowMs: 60_000 };

/** Events of one account: the second at which each happens, and the item that it happens to. */
function events(...deeds: [second: number, item: string, bits?: number][]) {
  return deeds.map(
    ([second, item, bits = 0], id): ItemEvent => ({
      id,
      occurredAt: second * 1_000,
      item,
      class: bits,
    }),
  );
}

/** As the definition says it, window by window. */
function findNaively(all: readonly ItemEvent[], rule: BulkRule): Set<number> {
  const windows = all.map(({ occurredAt: from }) =>
    all.filter(
      it => it.occurredAt >= from && it.occurredAt < from + rule.windowMs,
    ),
  );
  const full = windows.filter(
    window => new Set(window.map(({ item }) => item)).size >= rule.items,
  );
  return new Set(full.flat().map(({ id }) => id));
}

describe('findBulk', () => {
  it.each<[string, [number, string][], number[]]>([
    ['nothing', [], []],
    [
      'two items at once',
      [
        [0, 'a'],
        [0, 'b'],
      ],
      [],
    ],
    [
      'three items at once',
      [
        [5, 'a'],
        [5, 'b'],
        [5, 'c'],
      ],
      [0, 1, 2],
    ],
    [
      'many deeds on two items',
      [
        [0, 'a'],
        [1, 'b'],
        [2, 'a'],
        [3, 'b'],
      ],
      [],
    ],
    [
      'three within a window',
      [
        [0, 'a'],
        [30, 'b'],
        [59, 'c'],
      ],
      [0, 1, 2],
    ],
    [
      'three in exactly a window',
      [
        [0, 'a'],
        [30, 'b'],
        [60, 'c'],
      ],
      [],
    ],
    [
      'all of two windows that overlap',
      [
        [0, 'a'],
        [30, 'b'],
        [50, 'c'],
        [80, 'd'],
        [105, 'b'],
        [200, 'a'],
      ],
      [0, 1, 2, 3, 4],
    ],
    [
      'only those that are in a full window',
      [
        [0, 'z'],
        [70, 'a'],
        [71, 'b'],
        [72, 'c'],
        [140, 'z'],
      ],
      [1, 2, 3],
    ],
    [
      'the same item again within the window',
      [
        [0, 'a'],
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
      [0, 1, 2, 3],
    ],
  ])('finds %s', (_, deeds, expected) => {
    expect([...findBulk(events(...deeds), three)]).toEqual(expected);
  });

  it('finds what the definition says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...'abcdef'))),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 120_000 }),
        (deeds, items, windowMs) => {
          const all = events(...deeds.sort((a, b) => a[0] - b[0]));
          const rule = { items, windowMs };
          expect(findBulk(all, rule)).toEqual(findNaively(all, rule));
        },
      ),
    );
  });
});

describe('settleBulk', () => {
  const everywhere = { from: -Infinity, to: Infinity };

  it('sets and clears its own bit, and says what has changed', () => {
    const all = events([0, 'a'], [1, 'b', 8], [2, 'c', 1], [300, 'd', 9]);
    expect(settleBulk(all, three, everywhere)).toEqual([
      { id: 0, class: 8 },
      { id: 2, class: 9 },
      { id: 3, class: 1 },
    ]);
  });

  it('leaves alone what is outside of the stretch', () => {
    const all = events([0, 'a'], [1, 'b'], [2, 'c'], [300, 'd', 8]);
    expect(settleBulk(all, three, { from: 1_000, to: 2_000 })).toEqual([
      { id: 1, class: 8 },
    ]);
  });
});
