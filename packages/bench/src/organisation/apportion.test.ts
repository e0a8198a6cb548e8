import { apportion } from './apportion';

describe('apportion', () => {
  it.each([
    ['evenly', 9, [1, 1, 1], [3, 3, 3]],
    ['the rest to the largest remainder', 10, [1, 2, 3], [2, 3, 5]],
    ['the first of equal remainders', 10, [1, 1, 1], [4, 3, 3]],
    ['nothing for no weight', 7, [0, 1], [0, 7]],
    ['nothing of nothing', 0, [3, 4], [0, 0]],
  ])('shares out %s', (_, total, weights, expected) => {
    expect(apportion(total, weights)).toEqual(expected);
  });

  it('loses none over many parts', () => {
    const weights = Array.from({ length: 499 }, (_, rank) => 1 / (rank + 1));
    const parts = apportion(800_001, weights);
    expect(parts.reduce((a, b) => a + b)).toBe(800_001);
  });
});
