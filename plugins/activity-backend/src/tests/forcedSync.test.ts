import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { prepareRuns } from '../harvest/prepareRuns';
import { SourceListings } from '../harvest/SourceListings';
import { SourceRegistry } from '../harvest/SourceRegistry';
import { Database } from '../store/Database';
import { insertRun } from '../store/operations/harvestRuns';
import { migrationsDirectory } from './HarvestFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a forced run on %s', databaseId => {
  it.each([
    ['incremental', true, true],
    ['incremental', false, false],
    // It is forced to sweep, or to replace another.
    ['reload', true, false],
  ] as const)(
    'that is %s, forced: %s, accepts what the catalog has lost: %s',
    async (mode, force, acceptLosses) => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const database = new Database(knex);
      const syncCatalog = jest.fn(async () => {});
      await database.write('insertRun', tx =>
        insertRun(tx, {
          id: 'run',
          mode,
          scope: {},
          force,
          trigger: 'manual',
          triggeredBy: 'user:default/ada',
        }),
      );
      const logger = mockServices.logger.mock();
      const registry = new SourceRegistry();
      const { signal } = new AbortController();
      await prepareRuns(
        {
          database,
          logger,
          registry,
          listings: new SourceListings({
            database,
            logger,
            registry,
            now: Date.now,
            random: Math.random,
          }),
          syncCatalog,
        },
        signal,
      );
      expect(syncCatalog).toHaveBeenCalledWith(signal, { acceptLosses });
    },
  );
});
