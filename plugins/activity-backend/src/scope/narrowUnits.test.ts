import { narrowUnits, withoutImplied } from './narrowUnits';

describe('narrowUnits', () => {
  it.each<[string, number[], number[][], number[], number[][]]>([
    ['has no filter', [1, 2], [], [1, 2], []],
    ['is part of a filter', [1, 2], [[3, 2, 1]], [1, 2], []],
    ['is the filter', [1, 2], [[2, 1]], [1, 2], []],
    ['has all of a filter', [1, 2, 3], [[2]], [2], []],
    ['has part of a filter', [1, 2], [[2, 3]], [1, 2], [[2, 3]]],
    ['has nothing of a filter', [1, 2], [[3]], [1, 2], [[3]]],
    ['has an empty filter', [1, 2], [[]], [], []],
    ['is empty', [], [[3]], [], []],
    ['has one filter in the other', [1, 2, 3], [[1, 2], [1]], [1], []],
    [
      'has two filters that share nothing',
      [1, 2, 3],
      [[1, 2], [3]],
      [3],
      [[1, 2]],
    ],
    [
      'has a filter, and part of another',
      [1, 2, 3],
      [[2, 4], [3]],
      [3],
      [[2, 4]],
    ],
  ])('narrows a scope that %s', (_, unitIds, seenIn, units, left) => {
    expect(narrowUnits({ unitIds, seenIn })).toEqual({
      unitIds: units,
      seenIn: left,
    });
  });

  it('means the same events', () => {
    const sets = subsets([1, 2, 3]);
    const matches = (
      unitSet: number[],
      unitIds: readonly number[],
      seenIn: readonly (readonly number[])[],
    ) =>
      [unitIds, ...seenIn].every(wanted =>
        wanted.some(unit => unitSet.includes(unit)),
      );
    for (const unitIds of sets) {
      for (const one of sets) {
        for (const other of sets) {
          const asked = { unitIds, seenIn: [one, other] };
          const narrowed = narrowUnits(asked);
          for (const unitSet of sets) {
            const { unitIds: units, seenIn } = narrowed;
            expect([asked, unitSet, matches(unitSet, units, seenIn)]).toEqual([
              asked,
              unitSet,
              matches(unitSet, asked.unitIds, asked.seenIn),
            ]);
          }
        }
      }
    }
  });
});

describe('withoutImplied', () => {
  it.each([
    [[], []],
    [[[1]], [[1]]],
    [
      [
        [1, 2],
        [2, 1],
      ],
      [[1, 2]],
    ],
    [[[1, 2, 3], [2]], [[2]]],
    [
      [
        [1, 2],
        [2, 3],
      ],
      [
        [1, 2],
        [2, 3],
      ],
    ],
  ])('leaves of %j', (filters: number[][], expected: number[][]) => {
    expect(withoutImplied(filters)).toEqual(expected);
  });

  it('leaves the lists themselves', () => {
    const filter = [1, 2];
    expect(withoutImplied([[1, 2, 3], filter])[0]).toBe(filter);
  });
});

function subsets(items: number[]): number[][] {
  return items.reduce<number[][]>(
    (sets, item) => [...sets, ...sets.map(set => [...set, item])],
    [[]],
  );
}
