import { nearestRank, percentilesOf } from './percentiles';

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

describe('percentilesOf', () => {
  it.each([
    // Ranks of 5: 2.5, 3.75, 4.25 and 4.75, each rounded up.
    [[50, 10, 40, 20, 30], 30, 40, 50, 50],
    // Of 6: 3, 4.5, 5.1, 5.7.
    [upTo(6), 3, 5, 6, 6],
    // Of 20 they are whole: 10, 15, 17 and 19. By floating point 0.85 of 20 is 17, but 0.95 of 20 need not be 19.
    [upTo(20), 10, 15, 17, 19],
    [upTo(40), 20, 30, 34, 38],
    [upTo(100).reverse(), 50, 75, 85, 95],
    [upTo(101), 51, 76, 86, 96],
    [[7, 7, 7, 7, 7], 7, 7, 7, 7],
    [[0, 0, 0, 9, 0], 0, 0, 9, 9],
    // Numbers are not sorted as texts.
    [[9, 10, 100, 1000, 2], 10, 100, 1000, 1000],
  ])('%j', (values, p50, p75, p85, p95) => {
    expect(percentilesOf(values)).toEqual({ p50, p75, p85, p95 });
  });

  it.each([0, 1, 2, 3, 4])('tells none of %i', n => {
    const none = { p50: null, p75: null, p85: null, p95: null };
    expect(percentilesOf(upTo(n))).toEqual(none);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2, 5, 4];
    percentilesOf(values);
    expect(values).toEqual([3, 1, 2, 5, 4]);
  });
});

it.each([
  [1, 1, 1],
  [1, 100, 1],
  [10, 1, 1],
  [10, 10, 1],
  [10, 11, 2],
  [10, 100, 10],
  // 0.07 times 100 is 7.000000000000001 in floating point, whose next whole number is 8.
  [100, 7, 7],
  [100, 29, 29],
])('of %i the nearest rank at %i per cent is %i', (n, percent, rank) => {
  expect(nearestRank(upTo(n), percent)).toBe(rank);
});
