import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const migration = '20261121300000_accounts.js';

describe.each(databases.eachSupportedId())(`${migration} on %s`, databaseId => {
  it('lets everything that is stored wait to be attributed, and goes back', async () => {
    const knex = await databases.init(databaseId);
    const directory = migrationsDirectory;
    await migrateBefore(knex, migration);
    await knex('instances').insert({ id: 1, source: 'git', instance: '*' });
    await knex('accounts').insert({
      id: 5,
      instance_id: 1,
      external_id: 'ada@mail.example',
      kind: 'human',
      user_ref: 'user:default/ada',
      linked_by: 'manual',
    });
    await knex('projects').insert({
      id: 6,
      instance_id: 1,
      external_id: 'web',
      name: 'web',
      locators: '[]',
      component_refs: '[]',
    });
    await knex('units').insert({ id: 7, project_id: 6, filter: '' });
    const before = await knex('accounts').select();

    await knex.migrate.up({ directory, name: migration });
    expect(await knex('accounts').first()).toMatchObject({
      ...before[0],
      link_pending: databaseId === 'SQLITE_3' ? 1 : true,
    });
    const pending = await knex('units as u')
      .join('projects as p', 'p.id', 'u.project_id')
      .whereRaw('u.mapping_pending = TRUE')
      .whereRaw('p.mapped_with <> p.component_refs || p.locators')
      .pluck('u.id');
    expect(pending).toEqual([7]);

    await knex.migrate.down({ directory, name: migration });
    expect(await knex('accounts').select()).toEqual(before);
    expect(await knex('units').pluck('id')).toEqual([7]);
  });
});
