import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import { HarvestFixture, migrationsDirectory } from '../tests/HarvestFixture';
import { reloadAtStart } from './reloadAtStart';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'reloadAtStart on %s',
  databaseId => {
    it('reloads an empty store, and one with outdated classes, once each', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const source = createFakeSource({
        streams: [createFakeStream({ pages: [{ records: [fakeCommit(0)] }] })],
      });
      const start = async (bots: string[]) => {
        const replica = new HarvestFixture(knex, [source], {
          botPatterns: bots,
        });
        try {
          await reloadAtStart(replica.database, replica.harvest, {
            botPatterns: bots,
            onStartWhenEmpty: true,
          });
          replica.loop.start();
          const { items, total } = await replica.harvest.list({}, 1);
          await replica.ended(items[0].id);
          const [{ class: bits, account }] = await replica.stored();
          return { total, bits, account };
        } finally {
          await replica.stop();
        }
      };
      const human = { bits: 0, account: 'ada@mail.example' };
      const bot = { bits: 1, account: 'bot:ada@mail.example' };
      expect(await start([])).toEqual({ total: 1, ...human });
      expect(await start([])).toEqual({ total: 1, ...human });
      expect(await start(['ada'])).toEqual({ total: 2, ...bot });
      expect(await start(['ada'])).toEqual({ total: 2, ...bot });
      expect(await start([])).toEqual({ total: 3, ...human });
    });

    it('leaves an empty store alone when told so', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const replica = new HarvestFixture(knex, []);
      await reloadAtStart(replica.database, replica.harvest, {
        botPatterns: ['x'],
        onStartWhenEmpty: false,
      });
      expect(await replica.harvest.list({}, 1)).toMatchObject({ total: 0 });
    });
  },
);
