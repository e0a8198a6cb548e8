import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory as directory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const name = '20261122200000_active_days.js';
const monthOf = (year: number, month: number) => year * 12 + month - 1;
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

describe.each(databases.eachSupportedId())(`${name} on %s`, databaseId => {
  it('has the months counted again of which no days were kept, and keeps the others', async () => {
    const knex = await databases.init(databaseId);
    await migrateBefore(knex, name);
    await knex('rollup_scopes').insert([
      { id: 1, basis: 'all', entity_ref: '', has_days: true },
      {
        id: 2,
        basis: 'units',
        entity_ref: 'system:default/a',
        has_days: false,
      },
    ]);
    const february = monthOf(2024, 2);
    await knex('rollup_slices').insert([
      { scope_id: 1, month: february, version: 3 },
      { scope_id: 2, month: february, version: 4 },
      { scope_id: 2, month: monthOf(2023, 12), version: 1 },
    ]);
    await knex.migrate.up({ directory, name });

    const marks = await knex('rollup_marks')
      .orderBy('month')
      .select('scope_id', 'from_day', 'to_day');
    expect(marks).toEqual([
      {
        scope_id: 2,
        from_day: dayOf('2023-12-01'),
        to_day: dayOf('2023-12-31'),
      },
      {
        scope_id: 2,
        from_day: dayOf('2024-02-01'),
        to_day: dayOf('2024-02-29'),
      },
    ]);
    expect(await knex('rollup_slices')).toHaveLength(3);
    expect(await knex('rollup_scopes').orderBy('id')).toEqual([
      { id: 1, basis: 'all', entity_ref: '' },
      { id: 2, basis: 'units', entity_ref: 'system:default/a' },
    ]);

    await knex.migrate.down({ directory, name });
    await knex.migrate.up({ directory, name });
    expect(await knex('rollup_marks')).toHaveLength(2);
  });
});
