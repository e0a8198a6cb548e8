import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory as directory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const name = '20261126100000_change_meaning.js';

const stream = {
  instance_id: 1,
  project_id: 1,
  resource_id: 1,
  enabled: true,
  next_due_at: 0,
  consecutive_failures: 0,
  backfill_done: true,
  last_success_at: 5_000,
};

describe.each(databases.eachSupportedId())(
  'the migration to what changes mean on %s',
  databaseId => {
    it('keeps what is stored, and takes what is complete for complete since it was read last', async () => {
      const knex = await databases.init(databaseId);
      await migrateBefore(knex, name);
      await knex('instances').insert({ id: 1, source: 'jira', instance: '*' });
      await knex('projects').insert({
        id: 1,
        instance_id: 1,
        external_id: 'web',
        name: 'web',
        locators: '[]',
        component_refs: '[]',
      });
      await knex('streams').insert(
        ['whole', 'part'].map(id => ({
          ...stream,
          id,
          resource: id,
          coverage_complete: id === 'whole',
        })),
      );
      await knex('work_item_changes').insert({
        instance_id: 1,
        external_id: '1/0',
        work_item: '1001',
        history_id: '1',
        position: 0,
        at: 1,
        field: 'status',
        content_hash: 'hash',
        observed_at: 1,
      });
      const before = await knex('work_item_changes');
      await knex.migrate.up({ directory, name });
      const rows = await knex('streams').orderBy('id', 'desc');
      expect(
        rows.map(row => row.first_complete_at && Number(row.first_complete_at)),
      ).toEqual([5_000, null]);
      expect(await knex('work_item_changes')).toEqual([
        { ...before[0], means: null },
      ]);
      await knex.migrate.down({ directory, name });
      expect(await knex('work_item_changes')).toEqual(before);
      await knex.migrate.up({ directory, name });
      await knex.destroy();
    });
  },
);
