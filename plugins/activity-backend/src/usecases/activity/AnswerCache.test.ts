import { mockServices } from '@backstage/backend-test-utils';
import { memoryCache } from '../../tests/memoryCache';
import { AnswerCache, type CacheLookup } from './AnswerCache';

describe('AnswerCache', () => {
  it('gives what was kept, and counts what became of it', async () => {
    const lookups: CacheLookup[] = [];
    const cache = new AnswerCache({
      cache: memoryCache(),
      logger: mockServices.logger.mock(),
      ttlMs: 1000,
      onLookup: lookup => lookups.push(lookup),
    });
    const key = AnswerCache.keyOf(['a', { b: 1 }]);
    expect(await cache.get(key)).toBeUndefined();
    await cache.set(key, { total: 3, none: undefined });
    expect(await cache.get(key)).toEqual({ total: 3 });
    expect(lookups).toEqual(['miss', 'hit']);
  });

  it('tells every part of a key from every other', () => {
    const keys = [['a'], ['b'], ['a', 'b'], ['ab'], [{ a: 1 }], [{ a: 2 }]].map(
      parts => AnswerCache.keyOf(parts),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('goes on without a cache that fails, and says so once', async () => {
    const warn = jest.fn();
    const fail = async () => {
      throw new Error('redis://user:secret@cache.example');
    };
    const cache = new AnswerCache({
      cache: { ...memoryCache(), get: fail, set: fail },
      logger: mockServices.logger.mock({ warn }),
      ttlMs: 1000,
    });
    expect(await cache.get('x')).toBeUndefined();
    await cache.set('x', {});
    expect(await cache.get('x')).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0][0]).not.toContain('secret');
  });

  it('does not wait for a cache that never answers, and leaves it alone for a while', async () => {
    const lookups: CacheLookup[] = [];
    let asked = 0;
    const hang = () => {
      asked += 1;
      return new Promise<never>(() => {});
    };
    const cache = new AnswerCache({
      cache: { ...memoryCache(), get: hang, set: hang },
      logger: mockServices.logger.mock(),
      ttlMs: 1000,
      onLookup: lookup => lookups.push(lookup),
      timeoutMs: 10,
    });
    expect(await cache.get('x')).toBeUndefined();
    await cache.set('x', {});
    expect(await cache.get('x')).toBeUndefined();
    expect(asked).toBe(1);
    expect(lookups).toEqual(['error', 'error']);
  });
});
