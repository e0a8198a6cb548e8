import { thinned } from './thinned';

describe('thinned', () => {
  it.each([
    [0, 5, []],
    [3, 5, [0, 1, 2]],
    [5, 5, [0, 1, 2, 3, 4]],
    [6, 5, [1, 3, 5]],
    [10, 4, [0, 3, 6, 9]],
    [2, 0, [1]],
  ])('%d points, at most %d', (count, most, expected) => {
    expect(thinned(count, most)).toEqual(expected);
  });
});
