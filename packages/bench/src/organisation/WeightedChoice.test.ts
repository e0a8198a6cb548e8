import { WeightedChoice, zipfWeights } from './WeightedChoice';

describe('WeightedChoice', () => {
  const choice = new WeightedChoice([1, 0, 3]);

  it.each([
    [0, 0],
    [0.2499, 0],
    [0.25, 2],
    [0.9999, 2],
  ])('gives for %d the index %d', (position, index) => {
    expect(choice.at(position)).toBe(index);
  });

  it('knows where an index begins', () => {
    expect(choice.startOf(0)).toBe(0);
    expect(choice.startOf(2)).toBe(0.25);
  });

  it('has weights after Zipf', () => {
    expect(zipfWeights(4, 1)).toEqual([1, 1 / 2, 1 / 3, 1 / 4]);
    expect(zipfWeights(2, 0)).toEqual([1, 1]);
  });
});
