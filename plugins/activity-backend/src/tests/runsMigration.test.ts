import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const migration = {
  directory: migrationsDirectory,
  name: '20261121200000_runs.js',
};

/** A database as it was before the migration, with data in it. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, migration.name);
  const run = (id: string, mode: string, status: string) => ({
    id,
    mode,
    scope_key: '*/*',
    status,
    trigger: 'manual',
    triggered_by: 'user:default/jane',
    force: false,
    started_at: 1_000,
  });
  await knex('harvest_runs').insert([
    run('completed', 'reload', 'completed'),
    run('empty', 'incremental', 'cancelled'),
    run('running', 'reload', 'running'),
    run('reading', 'incremental', 'running'),
  ]);
  await knex('harvest_run_streams').insert([
    {
      run_id: 'completed',
      stream_id: 'a',
      status: 'done',
      read: 5,
      written: 3,
      unchanged: 2,
      removed: 1,
      malformed: 4,
    },
    {
      run_id: 'completed',
      stream_id: 'b',
      status: 'failed',
      read: 10,
      written: 10,
      unchanged: 0,
      removed: 0,
      malformed: 0,
    },
  ]);
  await knex('harvest_run_streams').insert({
    run_id: 'running',
    stream_id: 'a',
    status: 'pending',
  });
  return knex;
}

describe.each(databases.eachSupportedId())(
  'the migration of runs on %s',
  databaseId => {
    it('moves the counts of ended runs to the runs, and can be undone', async () => {
      const knex = await before(databaseId);
      await knex.migrate.up(migration);
      const runs = await knex('harvest_runs').orderBy('id').select();
      const counts = runs.map(row => [
        row.id,
        row.streams_total,
        row.streams_done,
        row.streams_failed,
        ...['read', 'written', 'unchanged', 'removed', 'malformed'].map(
          name => {
            const count = row[`records_${name}`];
            return count === null ? null : Number(count);
          },
        ),
      ]);
      expect(counts).toEqual([
        ['completed', 2, 1, 1, 15, 13, 2, 1, 4],
        ['empty', 0, 0, 0, 0, 0, 0, 0, 0],
        ['reading', null, null, null, null, null, null, null, null],
        ['running', null, null, null, null, null, null, null, null],
      ]);
      await knex.migrate.down(migration);
      expect(await knex('harvest_runs').first()).not.toHaveProperty(
        'streams_total',
      );
      expect(await knex('harvest_run_streams').select()).toHaveLength(3);
    });

    it('lets reloads that are running take nothing out', async () => {
      const knex = await before(databaseId);
      await knex.migrate.up(migration);
      const runs = await knex('harvest_runs')
        .whereNotNull('newest_event_id')
        .select('id', 'newest_event_id');
      expect(runs.map(row => [row.id, Number(row.newest_event_id)])).toEqual([
        ['running', 0],
      ]);
    });
  },
);
