import { median, quantile } from './statistics';

describe('statistics', () => {
  it('finds the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4])).toBe(4);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('finds quantiles', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([3], 0.95)).toBe(3);
  });
});
