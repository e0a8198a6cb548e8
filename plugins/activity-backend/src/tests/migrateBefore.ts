import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import { migrationsDirectory as directory } from './HarvestFixture';

/** Makes a database what it was before a migration, which is named by its file. */
export async function migrateBefore(
  knex: Knex,
  migration: string,
): Promise<void> {
  // Databases of tests may begin with all of our tables, see jest/startPostgres.js.
  await knex.migrate.rollback({ directory }, true);
  const earlier = readdirSync(directory).filter(name => name < migration);
  for (const name of earlier.sort()) {
    await knex.migrate.up({ directory, name });
  }
}
