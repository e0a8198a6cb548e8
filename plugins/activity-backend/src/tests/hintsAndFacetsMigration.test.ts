import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = migrationsDirectory;

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('20261123100000_hints.js keeps instances, and goes back', async () => {
    const name = '20261123100000_hints.js';
    const knex = await databases.init(databaseId);
    await migrateBefore(knex, name);
    await knex('instances').insert({ source: 'jira', instance: 'cloud' });
    const [old] = await knex('instances').select();

    await knex.migrate.up({ directory, name });
    expect(await knex('instances').select()).toEqual([
      { ...old, hinted_at: null },
    ]);
    const hint = { stream_id: 's', key: 'a', seq: 1, noted_at: 1 };
    await knex('stream_hints').insert(hint);
    await knex('stream_hints').insert(hint).onConflict().ignore();
    expect(await knex('stream_hints').select()).toHaveLength(1);

    await knex.migrate.down({ directory, name });
    expect(await knex('instances').select()).toEqual([old]);
    expect(await knex.schema.hasTable('stream_hints')).toBe(false);
  });

  it('20261123200000_facets.js leaves Components all of their projects, and goes back', async () => {
    const name = '20261123200000_facets.js';
    const knex = await databases.init(databaseId);
    await migrateBefore(knex, name);
    const [{ id: instanceId }] = await knex('instances')
      .insert({ source: 'git', instance: 'main' })
      .returning('id');
    const [{ id: projectId }] = await knex('projects')
      .insert({
        instance_id: instanceId,
        external_id: 'web',
        name: 'web',
        locators: '[]',
        component_refs: '[]',
      })
      .returning('id');
    await knex('units').insert({ project_id: projectId });
    await knex('component_locators').insert({
      component_ref: 'component:default/web',
      locator: 'git.example/web',
      found_in: 'annotation',
    });
    await knex('sightings').insert({
      event_id: 1,
      unit_id: 1,
      bucket: 7,
      class: 0,
      kind: 1,
    });
    const tables = ['units', 'component_locators', 'sightings'];
    const rows = () => Promise.all(tables.map(it => knex(it).first()));
    const [unit, locator, sighting] = await rows();

    await knex.migrate.up({ directory, name });
    const [unitNow, locatorNow, sightingNow] = await rows();
    expect({ ...unitNow, fill_pending: Boolean(unitNow.fill_pending) }).toEqual(
      { ...unit, fill_pending: false },
    );
    expect(locatorNow).toEqual({ ...locator, facets: '[]' });
    expect(sightingNow).toEqual({ ...sighting, facet_set_id: null });

    await knex.migrate.down({ directory, name });
    expect(await rows()).toEqual([unit, locator, sighting]);
  });
});
