import { paletteStep, quantileBuckets } from './quantileBuckets';

describe('quantileBuckets', () => {
  it.each([
    ['nothing', [], 5, []],
    ['only zeros', [0, 0], 5, []],
    ['one count', [0, 7], 5, [[1, 7]]],
    [
      'as many cells in each',
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      5,
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
        [9, 10],
      ],
    ],
    [
      'one extreme',
      [1, 1, 2, 2, 3, 3, 4, 4, 900, 1],
      5,
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 900],
      ],
    ],
    [
      'many of the same',
      [5, 5, 5, 5, 6],
      5,
      [
        [1, 5],
        [6, 6],
      ],
    ],
    [
      'unsorted',
      [9, 1, 5],
      3,
      [
        [1, 1],
        [2, 5],
        [6, 9],
      ],
    ],
  ])('%s', (_, counts, size, expected) => {
    expect(
      quantileBuckets(counts, size).map(({ from, to }) => [from, to]),
    ).toEqual(expected);
  });

  it('leaves no gap and reaches the greatest count', () => {
    const counts = Array.from(
      { length: 168 },
      (_, index) => (index * 37) % 101,
    );
    const buckets = quantileBuckets(counts, 5);
    expect(buckets[0].from).toBe(1);
    expect(buckets[buckets.length - 1].to).toBe(100);
    buckets.slice(1).forEach((bucket, index) => {
      expect(bucket.from).toBe(buckets[index].to + 1);
    });
  });
});

describe('paletteStep', () => {
  const buckets = [
    { from: 1, to: 3 },
    { from: 4, to: 9 },
  ];

  it.each([
    [0, -1],
    [1, 1],
    [3, 1],
    [4, 4],
    [9, 4],
    [10, 4],
  ])(
    'gives %d the step %d of five when there are two classes',
    (count, step) => {
      expect(paletteStep(count, buckets, 5)).toBe(step);
    },
  );

  it.each([1, 2, 3, 4, 5])('tells %d classes apart', classes => {
    const some = Array.from({ length: classes }, (_, index) => ({
      from: index + 1,
      to: index + 1,
    }));
    const steps = some.map(({ to }) => paletteStep(to, some, 5));
    expect(new Set(steps).size).toBe(classes);
    expect(steps[classes - 1]).toBe(4);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });
});
