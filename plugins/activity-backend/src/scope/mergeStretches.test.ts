import { mergeStretches } from './mergeStretches';
import type { AccountStretch } from './Scope';

type Bounds = [from: number | null, to: number | null];

function of(accountId: number, bounds: Bounds[]): AccountStretch[] {
  return bounds.map(([fromBucket, toBucket]) => ({
    accountId,
    fromBucket,
    toBucket,
  }));
}

describe('mergeStretches', () => {
  it.each<[Bounds[], Bounds[]]>([
    [[], []],
    [[[1, 2]], [[1, 2]]],
    [
      [
        [5, 9],
        [1, 3],
      ],
      [
        [1, 3],
        [5, 9],
      ],
    ],
    [
      [
        [1, 5],
        [3, 9],
      ],
      [[1, 9]],
    ],
    [
      [
        [1, 5],
        [5, 9],
      ],
      [[1, 9]],
    ],
    [
      [
        [1, 9],
        [3, 4],
      ],
      [[1, 9]],
    ],
    [
      [
        [null, 5],
        [3, null],
      ],
      [[null, null]],
    ],
    [
      [
        [3, null],
        [null, 2],
        [4, 8],
      ],
      [
        [null, 2],
        [3, null],
      ],
    ],
    [[[4, 4]], []],
  ])('%j', (given, expected) => {
    expect(mergeStretches(of(1, given))).toEqual(of(1, expected));
  });

  it('keeps accounts apart, and its input as it is', () => {
    const given = [
      ...of(2, [[1, 5]]),
      ...of(1, [
        [1, 3],
        [2, 9],
      ]),
    ];
    const before = structuredClone(given);
    expect(mergeStretches(given)).toEqual([
      ...of(1, [[1, 9]]),
      ...of(2, [[1, 5]]),
    ]);
    expect(given).toEqual(before);
  });
});
