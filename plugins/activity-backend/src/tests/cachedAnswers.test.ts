import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { Database } from '../store/Database';
import { addRollupMarks } from '../store/rollups/rollupMarks';
import { noteAttribution } from '../store/rollups/readScopeVersion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { getHistogram } from '../usecases/activity/getHistogram';
import { askActivity } from './askActivity';
import { quiet, startCachedWorld, web, type CachedWorld } from './cachedWorld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.service();
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
    let lookups: CachedWorld['lookups'];
    let meanwhile: CachedWorld['meanwhile'];

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      ({ services, lookups, meanwhile } = await startCachedWorld(knex));
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

    it('always tell anew when the data is from, and how complete it is', async () => {
      const before = await heatmap({ entity: web });
      await knex('streams').update({
        last_success_at: 86_400_000,
        error_code: 'forbidden',
      });
      const after = await heatmap({ entity: web });
      expect(lookups).toEqual(['miss', 'hit']);
      expect(before).toMatchObject({
        dataAsOf: '1970-01-01T00:00:00.000Z',
        coverage: { gaps: [], mapped: true },
      });
      expect(after).toMatchObject({
        dataAsOf: '1970-01-02T00:00:00.000Z',
        coverage: { gaps: [{ reason: 'forbidden' }], mapped: true },
      });
    });

    it('are of what there is when it is counted, even if the cache was asked before', async () => {
      const of = (ref: string) =>
        knex('unit_components').where({ component_ref: ref });
      const [{ unit_id: active }] = await of(web);
      meanwhile(async () => {
        await of(quiet).update({ unit_id: active });
        await services.database.write('note', noteAttribution);
      });
      const first = await heatmap({ entity: quiet });
      const second = await heatmap({ entity: quiet });
      expect([first.total, second.total]).toEqual([2, 2]);
      expect(lookups).toEqual(['miss', 'hit']);
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
