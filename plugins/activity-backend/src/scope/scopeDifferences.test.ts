import { atomise } from './atoms';
import type { ResolvedScope } from './Scope';
import {
  differences,
  listScopes,
  remainders,
  type Relatives,
} from './scopeDifferences';

const units = (...unitIds: number[]): ResolvedScope => ({
  kind: 'units',
  unitIds,
});

function differing(relatives: Relatives): unknown[] {
  const { union, atoms } = atomise(listScopes(relatives));
  return differences(relatives, atoms).map(set =>
    [...set].map(atom =>
      union.kind === 'units'
        ? union.unitIds[atom]
        : union.kind === 'people' && union.stretches[atom],
    ),
  );
}

describe('differences', () => {
  it('are those to parents, to what siblings leave of them, and to children', () => {
    expect(
      differing({
        own: units(1, 2),
        parents: [
          { all: units(1, 2, 3, 4, 5), siblings: [units(3), units(4)] },
          { all: units(1, 2, 6), siblings: [] },
        ],
        children: [units(1), units(1, 2)],
      }),
    ).toEqual([[3, 4, 5], [5], [6], [2], []]);
  });

  it('count what a sibling shares with the scope', () => {
    expect(
      differing({
        own: units(1, 2),
        parents: [{ all: units(1, 2, 3), siblings: [units(2, 3)] }],
        children: [],
      }),
    ).toEqual([[3], [2]]);
  });

  it('cut the time of people where a scope begins or ends', () => {
    const stretch = (
      accountId: number,
      fromBucket: number | null,
      toBucket: number | null,
    ) => ({ accountId, fromBucket, toBucket });
    expect(
      differing({
        own: { kind: 'people', stretches: [stretch(1, 10, 20)] },
        parents: [
          {
            all: {
              kind: 'people',
              stretches: [stretch(1, null, 30), stretch(2, 5, null)],
            },
            siblings: [],
          },
        ],
        children: [],
      }),
    ).toEqual([
      [stretch(1, null, 10), stretch(1, 20, 30), stretch(2, 5, null)],
    ]);
  });

  it('are none without relatives', () => {
    expect(differing({ own: units(1), parents: [], children: [] })).toEqual([]);
  });
});

describe('remainders', () => {
  const relatives: Relatives = {
    own: units(1),
    parents: [
      { all: units(1, 2, 3, 4), siblings: [units(2), units(3)] },
      { all: units(1, 5), siblings: [] },
    ],
    children: [],
  };

  it.each([
    ['all siblings', [2, 3], [[4], [5]]],
    ['one of them', [2], [[3, 4], [5]]],
    ['none of them', [], [[2, 3, 4], [5]]],
  ])('are left when %s are subtracted', (_, answered, expected) => {
    const { union, atoms } = atomise(listScopes(relatives));
    const unitsOf = (set: Set<number>) =>
      [...set].map(atom => union.kind === 'units' && union.unitIds[atom]);
    const left = remainders(relatives, atoms, set =>
      answered.includes(Number(unitsOf(set)[0])),
    );
    expect(left.map(unitsOf)).toEqual(expected);
  });
});
