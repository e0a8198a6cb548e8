import { BatchSize } from './BatchSize';

describe('BatchSize', () => {
  it.each([
    ['grows by twice at most', [1], 200],
    ['keeps what takes as long as it may', [25], 100],
    ['shrinks to what fits', [50], 50],
    ['never shrinks to nothing', [5_000, 5_000], 50],
    ['never grows beyond the most', [1, 1, 1, 1, 1], 1_000],
    ['recovers from a slow batch', [50, 5], 100],
  ])('%s', (_, batches, expected) => {
    const size = new BatchSize({ first: 100, most: 1_000 }, true);
    for (const tookMs of batches) size.learn(tookMs);
    expect(size.rows).toBe(expected);
  });

  it('stays where both bounds are the same', () => {
    const size = new BatchSize({ first: 60, most: 60 }, true);
    size.learn(10_000);
    expect(size.rows).toBe(60);
  });

  it('is the most where transactions block nobody', () => {
    const size = new BatchSize({ first: 100, most: 1_000 }, false);
    expect(size.rows).toBe(1_000);
    size.learn(10_000);
    expect(size.rows).toBe(1_000);
  });
});
