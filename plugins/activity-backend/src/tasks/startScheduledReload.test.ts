import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { HarvestFixture, migrationsDirectory } from '../tests/HarvestFixture';
import { startScheduledReload } from './startScheduledReload';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const jane = mockCredentials.user('user:default/jane');
const dayMs = 24 * 3_600_000;

describe.each(databases.eachSupportedId())(
  'startScheduledReload on %s',
  databaseId => {
    it('starts what is due, whoever triggers it however often, and leaves out what is running', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const fixture = new HarvestFixture(knex, [createFakeSource()]);
      const { database, harvest } = fixture;
      const warnings: string[] = [];
      const logger = mockServices.logger.mock({
        warn: message => warnings.push(message),
      });
      const trigger = async (daysFromNow: number) => {
        await startScheduledReload({
          database,
          harvest,
          logger,
          frequency: { days: 7 },
          now: () => Date.now() + daysFromNow * dayMs,
        });
        return harvest.list({ mode: 'reload' }, 10);
      };

      const byHand = await fixture.request('reload');
      expect((await trigger(0)).total).toBe(1);
      expect(warnings).toEqual([
        expect.stringContaining(
          `The scheduled reload was left out. Reload ${byHand.id} of the same scope is running`,
        ),
      ]);

      await harvest.cancel(byHand.id, jane, fixture.openAudit);
      const { items, total } = await trigger(0);
      expect(total).toBe(2);
      expect(items[0]).toMatchObject({
        mode: 'reload',
        scope: {},
        status: 'running',
        trigger: 'scheduled',
        triggeredBy: 'system',
      });
      await harvest.cancel(items[0].id, jane, fixture.openAudit);
      expect((await trigger(0)).total).toBe(2);
      expect((await trigger(6)).total).toBe(2);
      expect((await trigger(7)).total).toBe(3);
    });

    it('reloads every stream, also those that are not due', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const source = createFakeSource({ streams: [createFakeStream()] });
      const fixture = new HarvestFixture(knex, [source]);
      try {
        await fixture.run();
        await startScheduledReload({
          database: fixture.database,
          harvest: fixture.harvest,
          logger: mockServices.logger.mock(),
          frequency: { cron: '0 3 * * 0' },
          now: Date.now,
        });
        const { items } = await fixture.harvest.list({ mode: 'reload' }, 1);
        expect(await fixture.ended(items[0].id)).toMatchObject({
          status: 'completed',
          streams: { total: 1, done: 1 },
        });
      } finally {
        await fixture.stop();
      }
    });
  },
);
