import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const migration = '20261122000000_account_sightings.js';

async function readIndex(knex: Knex): Promise<string> {
  const catalog = knex.client.config.client.includes('sqlite')
    ? knex('sqlite_master')
        .where({ name: 'sightings_by_account' })
        .select('sql')
    : knex('pg_indexes')
        .where({ indexname: 'sightings_by_account' })
        .select('indexdef as sql');
  const [{ sql }] = await catalog;
  return sql.slice(sql.indexOf('WHERE'));
}

describe.each(databases.eachSupportedId())(`${migration} on %s`, databaseId => {
  it('leaves sightings without an account out of the index, and goes back', async () => {
    const knex = await databases.init(databaseId);
    const directory = migrationsDirectory;
    await migrateBefore(knex, migration);
    const sighting = { unit_id: 1, bucket: 7, class: 0, kind: 1 };
    await knex('sightings').insert([
      { ...sighting, event_id: 1, account_id: 5 },
      { ...sighting, event_id: 2, account_id: null },
    ]);
    const before = await knex('sightings').orderBy('event_id');

    await knex.migrate.up({ directory, name: migration });
    expect(await readIndex(knex)).toMatch(
      /gone_at.* AND .*account_id IS NOT NULL/,
    );
    expect(await knex('sightings').orderBy('event_id')).toEqual(before);
    expect(await knex('sightings').where({ account_id: 5 })).toHaveLength(1);

    await knex.migrate.down({ directory, name: migration });
    expect(await readIndex(knex)).not.toContain('account_id');
    expect(await knex('sightings').orderBy('event_id')).toEqual(before);
  });
});
