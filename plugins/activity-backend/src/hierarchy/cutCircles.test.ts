import { cutCircles } from './cutCircles';

describe('cutCircles', () => {
  it.each<[string, [number, number | null][], number[]]>([
    ['nothing', [], []],
    [
      'a chain',
      [
        [1, 2],
        [2, 3],
        [3, null],
      ],
      [],
    ],
    [
      'a chain to somewhere else',
      [
        [1, 2],
        [2, 99],
      ],
      [],
    ],
    ['an item that names itself', [[7, 7]], [7]],
    [
      'two that name each other',
      [
        [5, 4],
        [4, 5],
      ],
      [4],
    ],
    [
      'a circle with something below it',
      [
        [1, 3],
        [3, 5],
        [5, 4],
        [4, 3],
        [2, 1],
      ],
      [3],
    ],
    [
      'a circle with the smallest below it',
      [
        [1, 9],
        [9, 8],
        [8, 9],
      ],
      [8],
    ],
    [
      'two circles',
      [
        [1, 2],
        [2, 1],
        [3, 4],
        [4, 3],
      ],
      [1, 3],
    ],
  ])('of %s cuts the smallest', (_, named, cut) => {
    expect([...cutCircles(new Map(named))].sort()).toEqual(cut);
    expect([...cutCircles(new Map([...named].reverse()))].sort()).toEqual(cut);
  });

  it('of a circle of 100,000 cuts one', () => {
    const size = 100_000;
    const named = new Map(
      Array.from({ length: size }, (__, n) => [n + 1, ((n + 1) % size) + 1]),
    );
    expect([...cutCircles(named)]).toEqual([1]);
  });
});
