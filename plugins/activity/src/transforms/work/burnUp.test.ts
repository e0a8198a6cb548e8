import { axisTop, burnUpPoints, hasEstimates, inexactPoints } from './burnUp';

const points = [
  { date: '2026-10-18', total: 3, done: 0, estimate: 0, estimateDone: 0 },
  { date: '2026-10-25', total: 4, done: 2, estimate: 13, estimateDone: 5 },
];

describe('burnUpPoints', () => {
  it('counts, or adds up estimates', () => {
    expect(burnUpPoints({ points }, 'count')).toEqual([
      { date: '2026-10-18', scope: 3, done: 0 },
      { date: '2026-10-25', scope: 4, done: 2 },
    ]);
    expect(burnUpPoints({ points }, 'estimate')).toEqual([
      { date: '2026-10-18', scope: 0, done: 0 },
      { date: '2026-10-25', scope: 13, done: 5 },
    ]);
  });
});

describe('hasEstimates', () => {
  it('needs one', () => {
    expect(hasEstimates({ points })).toBe(true);
    expect(hasEstimates({ points: points.slice(0, 1) })).toBe(false);
  });
});

describe('axisTop', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 3],
    [10, 10],
    [11, 12],
    [23, 24],
    [79, 80],
    [115, 120],
    [250, 300],
    [9_001, 10_000],
    [0.5, 1],
  ])('of %d', (scope, expected) => {
    expect(axisTop([{ date: '2026-10-18', scope, done: 0 }])).toBe(expected);
  });

  it('has room for what is done when the scope has shrunk', () => {
    expect(axisTop([{ date: '2026-10-18', scope: 1, done: 4 }])).toBe(4);
  });
});

describe('inexactPoints', () => {
  it.each([
    [undefined, 0],
    ['2026-10-18', 0],
    ['2026-10-19', 1],
    ['2026-12-01', 2],
  ])('before %s', (day, expected) => {
    expect(inexactPoints(burnUpPoints({ points }, 'count'), day)).toBe(
      expected,
    );
  });
});
