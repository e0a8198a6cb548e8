import { mixBits, seedOf, shaOf } from './mixBits';

describe('mixBits', () => {
  it('gives different numbers for different numbers', () => {
    const mixed = new Set(Array.from({ length: 50_000 }, (_, i) => mixBits(i)));
    expect(mixed.size).toBe(50_000);
  });

  it('gives every event a seed of its own', () => {
    const seeds = new Set<number>();
    for (let stream = 0; stream < 20; stream += 1) {
      for (let index = 0; index < 500; index += 1) {
        seeds.add(seedOf(1, stream, index));
      }
    }
    // 10,000 of 2^32 numbers: a pair may meet by chance, more do not.
    expect(seeds.size).toBeGreaterThan(9_998);
  });

  it('makes shas that no other commit has', () => {
    const shas = [shaOf(1, 2, 3), shaOf(1, 3, 2), shaOf(2, 2, 3)];
    expect(new Set(shas).size).toBe(3);
    expect(shas).toEqual(
      [1, 2, 3].map(() => expect.stringMatching(/^[0-9a-f]{40}$/)),
    );
    expect(shaOf(1, 2, 3)).toBe(shas[0]);
  });
});
