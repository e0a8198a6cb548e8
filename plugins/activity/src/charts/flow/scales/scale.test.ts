import { linearScale, logScale } from './scale';

describe('linearScale', () => {
  it.each([
    [0, 200],
    [5, 150],
    [20, 0],
    [25, -50],
  ])('%d', (value, expected) => {
    expect(linearScale([0, 20], [200, 0])(value)).toBeCloseTo(expected);
  });

  it('puts everything at one place if there is one value', () => {
    expect(linearScale([3, 3], [10, 90])(3)).toBe(10);
  });
});

describe('logScale', () => {
  it.each([
    [1, 200],
    [10, 100],
    [100, 0],
    // Nothing has no logarithm.
    [0, 200],
  ])('%d', (value, expected) => {
    expect(logScale([1, 100], [200, 0])(value)).toBeCloseTo(expected);
  });
});
