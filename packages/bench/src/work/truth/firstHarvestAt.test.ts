import { firstHarvestAt } from './firstHarvestAt';

describe('firstHarvestAt', () => {
  it.each<[string, { createdAt: number; deletedAt?: number }[], number]>([
    ['the moment itself if nothing goes', [{ createdAt: 5 }], 100],
    ['that if it goes later', [{ createdAt: 5, deletedAt: 120 }], 100],
    ['that if it went at once', [{ createdAt: 5, deletedAt: 6 }], 100],
    [
      'before the last one that goes',
      [
        { createdAt: 5, deletedAt: 40 },
        { createdAt: 7, deletedAt: 60 },
        { createdAt: 8, deletedAt: 101 },
      ],
      59,
    ],
  ])('is %s', (_, items, at) => {
    expect(firstHarvestAt(items, 100)).toBe(at);
  });
});
