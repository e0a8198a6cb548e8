import { ValueSums } from './ValueSums';

it.each<[string, [number, number, number][], [number, number, number][]]>([
  ['nothing', [], []],
  ['one count', [[3, 4, 5]], [[3, 4, 5]]],
  [
    'zeros',
    [
      [0, 0, 0],
      [3, 4, 0],
    ],
    [],
  ],
  [
    'a value that comes again and again',
    [
      [0, 0, 1],
      [0, 0, 2],
      [-1, 0, 5],
      [0, 0, 4],
    ],
    [
      [0, 0, 7],
      [-1, 0, 5],
    ],
  ],
  [
    'classes of one value',
    [
      [7, 0, 1],
      [7, 2, 2],
      [7, 0, 3],
      [7, 2, 4],
    ],
    [
      [7, 0, 4],
      [7, 2, 6],
    ],
  ],
])('sums %s', (_, added, expected) => {
  const sums = new ValueSums();
  for (const [value, bits, count] of added) sums.add(value, bits, count);
  const found = sums.counts().map(row => [row.value, row.class, row.count]);
  expect(found.sort()).toEqual([...expected].sort());
});

it('goes on after it was asked', () => {
  const sums = new ValueSums();
  sums.add(1, 0, 2);
  expect(sums.counts()).toEqual([{ value: 1, class: 0, count: 2 }]);
  sums.add(1, 0, 3);
  expect(sums.counts()).toEqual([{ value: 1, class: 0, count: 5 }]);
});
