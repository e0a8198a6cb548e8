import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { settleWorkItems } from '../harvest/settleWorkItems';
import { Database } from '../store/Database';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';
import { readKeptWork, workNaively } from './workNaively';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const directory = migrationsDirectory;
const name = '20261126000000_hierarchy.js';

const details = JSON.stringify({
  v: 1,
  earlierKeys: [],
  labels: [],
  components: [],
  fixVersions: [],
  sprints: [],
});

/** A database as it was before the migration: an epic with a story, and something that is gone. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, name);
  await knex('instances').insert({ id: 1, source: 'jira', instance: 'cloud' });
  await knex('projects').insert({
    id: 1,
    instance_id: 1,
    external_id: '20',
    name: 'Web',
    locators: '[]',
    component_refs: '[]',
  });
  await knex('units').insert({ id: 1, project_id: 1 });
  const item = (id: number, rest: object) => ({
    id,
    instance_id: 1,
    project_id: 1,
    external_id: `${1000 + id}`,
    key: `WEB-${id}`,
    type_id: '1',
    type_name: 'Story',
    summary: 'Story',
    status_name: 'Open',
    status_category: 'todo',
    flagged: 0,
    created_at: id,
    updated_at: id,
    details,
    content_hash: 'hash',
    observed_at: 0,
    ...rest,
  });
  await knex('work_items').insert(item(1, {}));
  await knex('work_items').insert(item(2, { parent_key: 'WEB-1' }));
  await knex('work_items').insert(item(3, { removed_at: 5 }));
  await knex('work_item_values').insert([
    { work_item_id: 1, field: 'key', value: 'WEB-1' },
    { work_item_id: 2, field: 'key', value: 'WEB-2' },
  ]);
  return knex;
}

describe.each(databases.eachSupportedId())(
  'the migration to trees of work on %s',
  databaseId => {
    it('keeps what is stored, may be undone, and may be done again', async () => {
      const knex = await before(databaseId);
      const read = () => knex('work_items').orderBy('id');
      const stored = await read();
      await knex.migrate.up({ directory, name });
      await knex.migrate.down({ directory, name });
      expect(await read()).toEqual(stored);
      expect(await knex.schema.hasTable('work_item_nodes')).toBe(false);
      await knex.migrate.up({ directory, name });
      expect(
        (await knex('settle_work_items').orderBy('id').pluck('item_id')).map(
          Number,
        ),
      ).toEqual([1, 2, 3]);
      await knex.destroy();
    });

    it('has what is there already settled', async () => {
      const knex = await before(databaseId);
      await knex.migrate.latest({ directory });
      await settleWorkItems(new Database(knex));
      const kept = await readKeptWork(knex);
      expect(kept).toEqual(await workNaively(knex));
      expect(kept).toMatchObject({
        nodes: [
          { item_id: 1, place: 'root', items: 2, leaves: 1 },
          { item_id: 2, place: 'child', parent_id: 1 },
        ],
        units: ['1 in 1', '2 in 1'],
      });
      expect(await knex('settle_work_items')).toEqual([]);
      await knex.destroy();
    });
  },
);
