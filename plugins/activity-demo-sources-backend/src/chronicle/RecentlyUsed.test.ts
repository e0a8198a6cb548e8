import { RecentlyUsed } from './RecentlyUsed';

describe('RecentlyUsed', () => {
  it('forgets what was not asked for longest', () => {
    const kept = new RecentlyUsed<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    expect(kept.set('c', 3)).toBe(2);
    expect(['a', 'b', 'c'].map(key => kept.get(key))).toEqual([
      1,
      undefined,
      3,
    ]);
  });

  it('keeps the last value of a key once', () => {
    const kept = new RecentlyUsed<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.set('b', 3)).toBeUndefined();
    expect([kept.get('a'), kept.get('b')]).toEqual([1, 3]);
  });
});
