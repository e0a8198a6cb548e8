import { longTailed } from './longTailed';
import { Random } from './Random';

describe('longTailed', () => {
  const random = Random.of('amounts');
  const amounts = Array.from({ length: 4000 }, () => longTailed(random, 1000));
  const sorted = [...amounts].sort((a, b) => a - b);

  it('has the median that it is given', () => {
    expect(Math.abs(sorted[2000] - 1000)).toBeLessThan(60);
  });

  it('is a tenth of it at least, and nine times as much at most', () => {
    expect(sorted[0]).toBeGreaterThanOrEqual(100);
    expect(sorted[3999]).toBeLessThan(9000);
    expect(sorted[3900]).toBeGreaterThan(4000);
  });

  it('gives whole numbers', () => {
    expect(amounts.every(Number.isInteger)).toBe(true);
  });
});
