import { countTicks } from './countTicks';

describe('countTicks', () => {
  it.each([
    [0, 4, 0, [0, 1]],
    [1, 4, 0, [0, 1]],
    [4, 4, 0, [0, 1, 2, 3, 4]],
    [5, 4, 0, [0, 2, 4, 6]],
    [14, 4, 0, [0, 5, 10, 15]],
    [0.5, 4, 0, [0, 1]],
    [21, 4, 0, [0, 10, 20, 30]],
    [100, 1, 0, [0, 100]],
    // An axis that begins where its values do.
    [1_260, 4, 1_230, [1_230, 1_240, 1_250, 1_260]],
    [7, 4, 7, [7, 8]],
  ])('to %d in %d steps from %d', (greatest, most, least, expected) => {
    expect(countTicks(greatest, most, least)).toEqual(expected);
  });
});
