import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const directory = migrationsDirectory;

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  it('what was stored before rollups gets the columns that they need', async () => {
    const knex = await databases.init(databaseId);
    await migrateBefore(knex, '20261121000000_rollups.js');
    await knex('instances').insert({ id: 1, source: 'git', instance: 'local' });
    await knex('accounts').insert({
      id: 5,
      instance_id: 1,
      external_id: 'ada@mail.example',
      kind: 'human',
    });
    const event = (id: number, branch: string | null) => ({
      id,
      natural_key: `key-${id}`,
      kind: 1,
      instance_id: 1,
      account_id: 5,
      occurred_at: 0,
      bucket: 7,
      class: 0,
      branch,
      content_hash: 'hash',
      observed_at: 0,
    });
    await knex('events').insert([
      event(1, 'main'),
      event(2, 'main'),
      event(3, null),
    ]);
    const sighting = (eventId: number, unitId: number, goneAt?: number) => ({
      event_id: eventId,
      unit_id: unitId,
      bucket: 7,
      class: 0,
      kind: 1,
      gone_at: goneAt ?? null,
    });
    await knex('sightings').insert([
      sighting(1, 10),
      sighting(1, 9),
      sighting(2, 9),
      sighting(2, 10, 1),
      sighting(3, 10, 1),
    ]);

    await knex.migrate.up({ directory, name: '20261121000000_rollups.js' });

    const rows = await knex('sightings as s')
      .join('events as e', 'e.id', 's.event_id')
      .leftJoin('unit_sets as u', 'u.id', 'e.unit_set_id')
      .orderBy(['s.event_id', 's.unit_id'])
      .select(
        's.event_id',
        's.unit_id',
        's.account_id',
        's.event_branch',
        'u.units',
        knex.raw(
          'CASE WHEN s.unit_set_id = e.unit_set_id THEN 1 ELSE 0 END AS same',
        ),
      );
    expect(
      rows.map(row => ({ ...row, event_id: Number(row.event_id) })),
    ).toEqual(
      [
        [1, 9, 'main', '9,10', 1],
        [1, 10, 'main', '9,10', 1],
        [2, 9, 'main', '9', 1],
        [2, 10, 'main', '9', 1],
        [3, 10, null, null, 0],
      ].map(([event_id, unit_id, event_branch, units, same]) => ({
        event_id,
        unit_id,
        account_id: 5,
        event_branch,
        units,
        same,
      })),
    );
    const sets = await knex('unit_set_units as x')
      .join('unit_sets as u', 'u.id', 'x.unit_set_id')
      .orderBy(['u.units', 'x.unit_id'])
      .select('u.units', 'x.unit_id');
    expect(sets).toEqual([
      { units: '9', unit_id: 9 },
      { units: '9,10', unit_id: 9 },
      { units: '9,10', unit_id: 10 },
    ]);
    expect(await knex('branches').select('name')).toEqual([{ name: 'main' }]);
  });
});
