import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import {
  AnswerCache,
  type CacheLookup,
} from '../usecases/activity/AnswerCache';
import { ActivitySeed } from './ActivitySeed';
import { memoryCache } from './memoryCache';

/** Two events of Ada in the units of one Component make it, her team and everything wide scopes. */
export const web = 'component:default/web';
export const team = 'group:default/team';
/** A Component and a team without events, which are therefore no wide scopes. */
export const quiet = 'component:default/quiet';
export const empty = 'group:default/empty';

/** What answers about a small world are given with, from a cache in memory. */
export interface CachedWorld {
  services: ActivityServices;
  /** What became of each look into the cache. */
  lookups: CacheLookup[];
  /** Lets something happen while somebody looks into the cache for the next time. */
  meanwhile: (happen: () => Promise<void>) => void;
}

/** Fills an empty database; counts of wide scopes are built. It is 20 March 2026. */
export async function startCachedWorld(knex: Knex): Promise<CachedWorld> {
  const seed = await ActivitySeed.create(knex);
  const git = await seed.instance('git', 'local');
  const { unitId, projectId } = await seed.project(git, 'web', [web]);
  await seed.project(git, 'quiet', [quiet]);
  const ada = 'user:default/ada';
  for (const ref of [web, team, quiet, empty, ada]) await seed.entity(ref);
  await seed.relation(web, 'ownedBy', team);
  await seed.membership(ada, team);
  const accountId = await seed.account(git, { userRef: ada });
  await seed.stream('web', git, projectId, { last_success_at: 0 });
  await seed.events(
    git,
    ['2026-03-04T09:00:00Z', '2026-03-05T20:00:00Z'].map(at => ({
      at,
      accountId,
      units: [unitId],
    })),
  );
  const database = new Database(knex);
  await planWideScopes(database, 1);
  await new RollupBuilder(database).build({ quietMs: 0, longestMs: 0 });
  const lookups: CacheLookup[] = [];
  const cache = memoryCache();
  let happen = async () => {};
  const services: ActivityServices = {
    database,
    permissions: mockServices.permissions(),
    directory: new ContributorDirectory(),
    settings: { minimumGroupSize: 3 },
    ensureEntity: async () => {},
    now: () => Date.parse('2026-03-20T12:00:00Z'),
    cache: new AnswerCache({
      cache: {
        ...cache,
        get: async key => {
          const happens = happen;
          happen = async () => {};
          await happens();
          return cache.get(key);
        },
      },
      logger: mockServices.logger.mock(),
      ttlMs: 60_000,
      onLookup: lookup => lookups.push(lookup),
    }),
  };
  return {
    services,
    lookups,
    meanwhile: next => {
      happen = next;
    },
  };
}
