import { createDraws } from './createDraws';

const draws = (seed: number, count: number, limit: number) => {
  const draw = createDraws(seed);
  return Array.from({ length: count }, () => Math.floor(draw() * limit));
};

describe('createDraws', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = draws(1, 50, 1000);
    expect(draws(1, 50, 1000)).toEqual(numbers);
    expect(draws(2, 50, 1000)).not.toEqual(numbers);
    expect(draws(4_294_967_295, 50, 1000)).not.toEqual(numbers);
  });

  it('gives every number about as often', () => {
    const counts = new Array(7).fill(0);
    for (const number of draws(3, 70_000, 7)) counts[number] += 1;
    // 10,000 of each are expected, with a deviation of 93.
    for (const count of counts) {
      expect(Math.abs(count - 10_000)).toBeLessThan(470);
    }
  });

  it('does not repeat a number more often than chance does', () => {
    const numbers = draws(5, 70_001, 7);
    const repeats = numbers.filter(
      (number, index) => index > 0 && number === numbers[index - 1],
    );
    expect(Math.abs(repeats.length - 10_000)).toBeLessThan(470);
  });
});
