import { barLength } from './barLength';

describe('barLength', () => {
  it.each([
    [0.5, 0.5, 200],
    [0.25, 0.5, 100],
    // Too little to be seen to scale.
    [0.001, 0.5, 2],
    [0, 0.5, 0],
    [null, 0.5, 0],
    [0, 0, 0],
  ])('%d of %d', (amount, greatest, expected) => {
    expect(barLength(amount, greatest, 200)).toBe(expected);
  });
});
