import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory as directory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const name = '20261125040000_views.js';

describe.each(databases.eachSupportedId())('%s', databaseId => {
  it(`${name} keeps what there is, has each name once, and goes back`, async () => {
    const knex = await databases.init(databaseId);
    await migrateBefore(knex, name);
    await knex('instances').insert({ source: 'git', instance: 'local' });
    const before = await knex('instances').select();

    await knex.migrate.up({ directory, name });
    expect(await knex('instances').select()).toEqual(before);
    const view = {
      id: 'a',
      owner_ref: 'user:default/ada',
      entity_ref: '',
      name: 'Nights',
      parameters: '',
      shared: false,
      saved_at: 1,
    };
    await knex('saved_views').insert(view);
    const again = knex('saved_views').insert({ ...view, id: 'b' });
    expect(await again.then(String, () => 'refused')).toBe('refused');
    await knex('saved_views').insert({
      ...view,
      id: 'c',
      entity_ref: 'component:default/web',
    });

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('saved_views')).toBe(false);
    expect(await knex('instances').select()).toEqual(before);
  });
});
