import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { Database, isSqlite } from './Database';
import { reuseStatements } from './reuseStatements';
import { toStoreError } from './StoreError';

/**
 * Settings of the embedded database: readers and the writer do not block each other, a commit need not wait for the disk
 * (a power cut may lose the last pages, which are then read again), another process is waited for. The cache and the
 * longer log save writing the same pages of the indexes again and again during a first harvest.
 */
const sqlitePragmas = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'busy_timeout = 5000',
  'cache_size = -8000',
  'wal_autocheckpoint = 16000',
];

/** Opens the plugin's database, brings its schema up to date, and sets the embedded one up. */
export async function openDatabase(
  service: DatabaseService,
): Promise<Database> {
  try {
    const knex = await service.getClient();
    await setUpSqlite(knex);
    if (!service.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@activity-insights/plugin-activity-backend',
          'migrations',
        ),
      });
    }
    return new Database(knex);
  } catch (error) {
    throw toStoreError('openDatabase', error);
  }
}

async function setUpSqlite(knex: Knex): Promise<void> {
  if (!isSqlite(knex)) return;
  for (const pragma of sqlitePragmas) await knex.raw(`PRAGMA ${pragma}`);
  await reuseStatements(knex);
}
