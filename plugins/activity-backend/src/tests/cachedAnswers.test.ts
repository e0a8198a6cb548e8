import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { addRollupMarks } from '../store/rollups/rollupMarks';
import { noteAttribution } from '../store/rollups/readScopeVersion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import {
  AnswerCache,
  type CacheLookup,
} from '../usecases/activity/AnswerCache';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { getHistogram } from '../usecases/activity/getHistogram';
import { ActivitySeed } from './ActivitySeed';
import { askActivity } from './askActivity';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.service();
const web = 'component:default/web';
const range = {
  from: '2026-03-02',
  to: '2026-03-16',
  timezone: 'Asia/Kolkata',
};

describe.each(databases.eachSupportedId())(
  'cached answers on %s',
  databaseId => {
    let knex: Knex;
    let services: ActivityServices;
    let lookups: CacheLookup[];

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const git = await seed.instance('git', 'local');
      const { unitId, projectId } = await seed.project(git, 'web', [web]);
      await seed.entity(web);
      const accountId = await seed.account(git);
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
      lookups = [];
      services = {
        database,
        permissions: mockServices.permissions(),
        directory: new ContributorDirectory(),
        settings: { minimumGroupSize: 3 },
        ensureEntity: async () => {},
        now: () => Date.parse('2026-03-20T12:00:00Z'),
        cache: new AnswerCache({
          cache: memoryCache(),
          logger: mockServices.logger.mock(),
          ttlMs: 60_000,
          onLookup: lookup => lookups.push(lookup),
        }),
      };
    });

    const heatmap = (parts = {}) =>
      getHeatmap(services, credentials, askActivity({ ...range, ...parts }));

    it.each([undefined, web])(
      'are those of the store, for %s',
      async entity => {
        const question = askActivity({ ...range, entity });
        const ask = async () => [
          await getHeatmap(services, credentials, question),
          await getCalendar(services, credentials, question),
          await getHistogram(services, credentials, {
            ...question,
            dimension: 'weekday',
          }),
        ];
        const first = await ask();
        expect(await ask()).toEqual(first);
        expect(lookups).toEqual(['miss', 'miss', 'miss', 'hit', 'hit', 'hit']);
        expect(first.map(({ total }) => total)).toEqual([2, 2, 2]);
      },
    );

    it('always tell anew when the data is from', async () => {
      const before = await heatmap({ entity: web });
      await knex('streams').update({ last_success_at: 86_400_000 });
      const after = await heatmap({ entity: web });
      expect(lookups).toEqual(['miss', 'hit']);
      expect(before.dataAsOf).toBe('1970-01-01T00:00:00.000Z');
      expect(after.dataAsOf).toBe('1970-01-02T00:00:00.000Z');
    });

    it.each<[string, (database: Database) => Promise<void>]>([
      [
        'events of the range have changed',
        database =>
          database.write('mark', async tx => {
            const scopes = await tx('rollup_scopes').select('id');
            const day = Date.UTC(2026, 2, 4) / 86_400_000;
            await addRollupMarks(
              tx,
              scopes.map(({ id }) => ({
                scopeId: id,
                month: 2026 * 12 + 2,
                fromDay: day,
                toDay: day,
              })),
            );
          }),
      ],
      [
        'links have changed',
        database => database.write('note', noteAttribution),
      ],
    ])('are not given when %s', async (_, change) => {
      await heatmap();
      await change(services.database);
      await heatmap();
      expect(lookups).toEqual(['miss', 'miss']);
    });

    it('are kept apart by question', async () => {
      await heatmap();
      for (const parts of [
        { entity: web },
        { timezone: 'UTC' },
        { to: '2026-03-17' },
        { include: ['bots' as const] },
        { types: ['commit' as const] },
        { sources: ['git'] },
      ]) {
        await heatmap(parts);
      }
      expect(lookups).toEqual(lookups.map(() => 'miss'));
    });
  },
);

function memoryCache() {
  const entries = new Map<string, string>();
  const cache = {
    get: async (key: string) => {
      const found = entries.get(key);
      return found === undefined ? undefined : JSON.parse(found);
    },
    set: async (key: string, value: unknown) => {
      entries.set(key, JSON.stringify(value));
    },
    delete: async () => {},
    withOptions: () => cache,
  };
  return cache;
}
