import { scaleMatrix } from './scaleMatrix';

const counts = [
  [6, 0, 3],
  [1, 0, 0],
];
const hours = Array.from({ length: 48 }, (_, cell) => (cell === 0 ? 4 : 0.5));

it.each([
  ['count', 10, counts],
  [
    'share',
    10,
    [
      [0.6, 0, 0.3],
      [0.1, 0, 0],
    ],
  ],
  [
    'rate',
    10,
    [
      [1.5, 0, 6],
      [2, 0, 0],
    ],
  ],
] as const)('gives the %s of each hour', (value, total, expected) => {
  expect(scaleMatrix(counts, value, { total, hours })).toEqual(expected);
});

it('divides nothing by nothing', () => {
  const scale = { total: 0, hours: new Array(48).fill(0) };
  for (const value of ['share', 'rate'] as const) {
    expect(scaleMatrix([[0, 0]], value, scale)).toEqual([[0, 0]]);
  }
});
