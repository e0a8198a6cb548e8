import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheServiceFactory } from '@backstage/backend-defaults/cache';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { AnswerCache, type CacheLookup } from './AnswerCache';

/** Redis and Valkey are shared by replicas, the memory is not. They are tested where a server is running. */
const redisUrl = process.env.ACTIVITY_TEST_REDIS_URL;
const shared: [name: string, settings: JsonObject][] = redisUrl
  ? ['redis', 'valkey'].map(store => [store, { store, connection: redisUrl }])
  : [];

/** The cache of a replica, made by the platform from the portal's configuration. */
async function replicaWith(settings: JsonObject, ttlMs = 60_000) {
  const lookups: CacheLookup[] = [];
  const cache = new AnswerCache({
    cache: await ServiceFactoryTester.from(cacheServiceFactory, {
      dependencies: [
        mockServices.rootConfig.factory({
          data: { backend: { cache: settings } },
        }),
      ],
    }).getSubject('activity'),
    logger: mockServices.logger.mock(),
    ttlMs,
    onLookup: lookup => lookups.push(lookup),
    timeoutMs: 5_000,
  });
  return { cache, lookups };
}

describe.each([['memory', { store: 'memory' }] as const, ...shared])(
  'AnswerCache in %s',
  (_, settings) => {
    it('keeps answers of any size, each under its own key', async () => {
      const { cache, lookups } = await replicaWith(settings);
      const key = (part: string) => AnswerCache.keyOf([randomUUID(), part]);
      const [one, other, never] = [key('a'), key('b'), key('c')];
      const large = {
        days: Array.from({ length: 20_000 }, (__, n) => ({ n })),
      };
      await cache.set(one, large);
      await cache.set(other, { total: 0, dataAsOf: null });
      expect(await cache.get(one)).toEqual(large);
      expect(await cache.get(other)).toEqual({ total: 0, dataAsOf: null });
      expect(await cache.get(never)).toBeUndefined();
      expect(lookups).toEqual(['hit', 'hit', 'miss']);
    });

    it('forgets them when their time is over', async () => {
      const { cache } = await replicaWith(settings, 200);
      const key = AnswerCache.keyOf([randomUUID()]);
      await cache.set(key, { total: 1 });
      await sleep(400);
      expect(await cache.get(key)).toBeUndefined();
    });
  },
);

if (shared.length > 0) {
  describe.each(shared)('AnswerCache of two replicas in %s', (_, settings) => {
    it('gives one what the other has kept', async () => {
      const [first, second] = [
        await replicaWith(settings),
        await replicaWith(settings),
      ];
      const key = AnswerCache.keyOf([randomUUID()]);
      await first.cache.set(key, { total: 5 });
      expect(await second.cache.get(key)).toEqual({ total: 5 });
      expect(second.lookups).toEqual(['hit']);
    });
  });
}
