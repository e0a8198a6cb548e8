import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { keepDoraServices } from '../catalog/keepDoraServices';
import { settleDora } from '../harvest/settleDora';
import { Database } from '../store/Database';
import { readServiceFacts } from '../store/dora/facts/readServiceFacts';
import { migrationsDirectory as directory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const name = '20261128000000_dora.js';

const noon = Date.UTC(2026, 0, 5, 12);
const hourMs = 3_600_000;

/** A Component whose change was deployed an hour after it was merged, as it was stored before anybody asked for more. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, name);
  await knex('instances').insert({ id: 1, source: 'gitlab', instance: 'acme' });
  await knex('projects').insert({
    id: 1,
    instance_id: 1,
    external_id: '30',
    name: 'Web',
    locators: '[]',
    component_refs: '[]',
  });
  await knex('units').insert({ id: 1, project_id: 1 });
  await knex('unit_components').insert({
    unit_id: 1,
    component_ref: 'component:default/web',
    mapped_by: 'config',
  });
  await knex('catalog_entities').insert({
    ref: 'component:default/web',
    kind: 'component',
    title: 'Web',
  });
  const stored = {
    id: 1,
    instance_id: 1,
    project_id: 1,
    updated_at: noon + hourMs,
    content_hash: 'hash',
    observed_at: noon,
  };
  await knex('changes').insert({
    ...stored,
    external_id: '9001',
    number: 1,
    title: 'Change 1',
    state: 'merged',
    draft: 0,
    source_branch: 'feature',
    target_branch: 'main',
    opened_at: noon,
    merged_at: noon,
    merge_sha: 'cafe',
    details: JSON.stringify({ v: 1, labels: [], drafts: [], commits: [] }),
  });
  await knex('deployments').insert({
    ...stored,
    external_id: '7001',
    environment: 'production',
    status: 'success',
    sha: 'cafe',
    created_at: noon,
    finished_at: noon + hourMs,
    details: JSON.stringify({ v: 1, statuses: [], tellsChanges: false }),
  });
  return knex;
}

describe.each(databases.eachSupportedId())(
  'the migration to DORA on %s',
  databaseId => {
    it('keeps what is stored, may be undone and done again, and has it settled without a reload', async () => {
      const knex = await before(databaseId);
      const read = async () => ({
        changes: await knex('changes'),
        deployments: await knex('deployments'),
        entities: await knex('catalog_entities'),
      });
      const stored = await read();
      await knex.migrate.up({ directory, name });
      await knex.migrate.down({ directory, name });
      expect(await read()).toEqual(stored);
      expect(await knex.schema.hasTable('dora_services')).toBe(false);

      await knex.migrate.latest({ directory });
      const database = new Database(knex);
      const settings = {
        deployments: [],
        fixes: { branches: [], labels: [] },
      };
      expect(await keepDoraServices(database, settings)).toBe(true);
      await settleDora(database);
      const facts = await database.read('facts', tx => readServiceFacts(tx, 1));
      expect(facts).toMatchObject({
        deployments: [{ key: 'deployment:1', at: noon + hourMs, changes: 1 }],
        changes: [{ changeId: 1, linkedBy: 'commit', mergeToDeployMs: hourMs }],
      });
      expect(await knex('deployments')).toMatchObject([{ job_name: null }]);
      await knex.destroy();
    });
  },
);
