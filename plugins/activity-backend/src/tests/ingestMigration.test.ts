import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { settleQueue } from '../harvest/settleClasses';
import { Database } from '../store/Database';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const directory = migrationsDirectory;
const name = '20261122100000_ingest.js';

function event(id: number, parts: object) {
  return {
    id,
    natural_key: `key-${id}`,
    kind: 1,
    instance_id: 1,
    account_id: 5,
    occurred_at: 1_000,
    bucket: 0,
    class: 0,
    committed_at: id,
    sha: `sha-${id}`,
    content_hash: 'hash',
    observed_at: 0,
    ...parts,
  };
}

/** A database as it was before the migration, with two commits that are the same work, and one that waits. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, name);
  await knex('instances').insert({ id: 1, source: 'git', instance: '*' });
  await knex('accounts').insert({
    id: 5,
    instance_id: 1,
    external_id: 'ada@mail.example',
    kind: 'human',
  });
  await knex('events').insert([
    event(1, { copy_key: 'work' }),
    event(2, { copy_key: 'work' }),
    event(3, { copy_key: 'other', occurred_at: 2_000 }),
    event(4, { kind: 2, sha: null }),
  ]);
  await knex('settle_queue').insert({ occurred_at: 2_000, copy_key: 'other' });
  return knex;
}

describe.each(databases.eachSupportedId())(`${name} on %s`, databaseId => {
  it('keeps what is stored and what waits, and puts pages back into the queue', async () => {
    const knex = await before(databaseId);
    const events = await knex('events').orderBy('id');
    await knex.migrate.up({ directory, name });
    expect(await knex('events').orderBy('id')).toEqual(events);
    await knex('settle_pages').insert([
      { event_ids: '[1,2,3]' },
      { event_ids: '[2,4]' },
    ]);

    await knex.migrate.down({ directory, name });
    const queue = await knex('settle_queue').orderBy('copy_key');
    expect(queue.map(row => [Number(row.occurred_at), row.copy_key])).toEqual([
      [2_000, 'other'],
      [1_000, 'work'],
    ]);
    await knex.migrate.up({ directory, name });
  });

  it('settles what waited in the queue before', async () => {
    const knex = await before(databaseId);
    await knex('settle_queue').insert({ occurred_at: 1_000, copy_key: 'work' });
    await knex.migrate.latest({ directory });
    await settleQueue(new Database(knex));
    expect(await knex('events').orderBy('id').pluck('class')).toEqual([
      0, 2, 0, 0,
    ]);
    expect(await knex('settle_queue')).toEqual([]);
  });
});

describe.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
  `${name} on %s`,
  databaseId => {
    it('no longer locks accounts and instances for each event', async () => {
      const knex = await before(databaseId);
      await knex.migrate.up({ directory, name });
      const holder = await knex.transaction();
      try {
        await holder.raw('LOCK TABLE accounts, instances IN EXCLUSIVE MODE');
        await knex.transaction(async tx => {
          await tx.raw("SET LOCAL lock_timeout = '2s'");
          await tx('events').insert(event(9, {}));
        });
        expect(await knex('events').where({ id: 9 })).toHaveLength(1);
      } finally {
        await holder.rollback();
      }
    });

    it('looks after them again when it is undone', async () => {
      const knex = await before(databaseId);
      await knex.migrate.up({ directory, name });
      await knex.migrate.down({ directory, name });
      for (const missing of [{ account_id: 99 }, { instance_id: 99 }]) {
        await expect(
          knex('events').insert(event(9, missing)),
        ).rejects.toMatchObject({ code: '23503' });
      }
    });
  },
);
