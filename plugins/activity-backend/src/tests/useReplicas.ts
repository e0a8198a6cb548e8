import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';

/** For the tests of a file: every kind of database, and replicas on them that are stopped after each test. */
export function useReplicas() {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const replicas: HarvestFixture[] = [];

  afterEach(async () => {
    await Promise.all(replicas.splice(0).map(replica => replica.stop()));
  });

  return {
    databaseIds: databases.eachSupportedId(),
    /** A new database with the plugin's tables. */
    async migrated(databaseId: TestDatabaseId): Promise<Knex> {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      return knex;
    },
    replica(
      ...args: ConstructorParameters<typeof HarvestFixture>
    ): HarvestFixture {
      const replica = new HarvestFixture(...args);
      replicas.push(replica);
      return replica;
    },
  };
}
