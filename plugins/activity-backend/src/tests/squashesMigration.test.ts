import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const directory = migrationsDirectory;
const names = [
  '20261125010000_squashes.js',
  '20261125020000_approvals_and_addresses.js',
];

const event = {
  natural_key: 'key-1',
  kind: 1,
  instance_id: 1,
  occurred_at: 1_000,
  bucket: 0,
  class: 0,
  sha: 'sha-1',
  content_hash: 'hash',
  observed_at: 0,
};

/** A database as it was before the migrations: a commit, a change that names it, and three accounts. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, names[0]);
  await knex('instances').insert([
    { id: 1, source: 'git', instance: '*' },
    { id: 2, source: 'gitlab', instance: 'work' },
  ]);
  await knex('accounts').insert(
    [
      [5, 1, 'Ada@mail.example', 'human'],
      [6, 2, 'Ada@mail.example', 'human'],
      [7, 2, 'ci@mail.example', 'bot'],
    ].map(([id, instance_id, email, kind]) => ({
      id,
      instance_id,
      external_id: `${id}`,
      email,
      kind,
      link_pending: false,
    })),
  );
  await knex('events').insert({ id: 1, account_id: 5, ...event });
  await knex('sightings').insert({
    event_id: 1,
    unit_id: 1,
    bucket: 0,
    class: 0,
    kind: 1,
    account_id: 5,
  });
  await knex('change_commits').insert({
    change_id: 1,
    role: 'squash',
    sha: 'sha-1',
  });
  return knex;
}

describe.each(databases.eachSupportedId())(
  'the migrations to squashes on %s',
  databaseId => {
    it('keep what is stored, know what was told, and may be undone and done again', async () => {
      const knex = await before(databaseId);
      const read = async () => ({
        events: await knex('events'),
        sightings: await knex('sightings'),
        commits: await knex('change_commits'),
      });
      const stored = await read();
      const up = async () => {
        for (const name of names) await knex.migrate.up({ directory, name });
      };
      await up();
      expect(await read()).toEqual({
        ...stored,
        events: [{ ...stored.events[0], signer_id: null }],
        commits: [{ ...stored.commits[0], event_key: null, account_id: null }],
      });
      const addresses = [{ address: 'ada@mail.example', account_id: 6 }];
      expect(await knex('account_addresses')).toEqual(addresses);
      expect(
        await knex('accounts')
          .where('link_pending', true)
          .orderBy('id')
          .pluck('id'),
      ).toEqual([5, 6]);

      // A commit that counts for somebody else, and an account that follows another one.
      await knex('events').update({ account_id: 6, signer_id: 5 });
      await knex('sightings').update({ account_id: 6 });
      await knex('accounts').where({ id: 5 }).update({
        same_as: 6,
        user_ref: 'user:default/ada',
        linked_by: 'account',
      });
      await knex('rollup_slices').insert({
        scope_id: 1,
        month: 24_240,
        version: 1,
      });
      for (const name of [...names].reverse()) {
        await knex.migrate.down({ directory, name });
      }
      expect(await read()).toEqual(stored);
      expect(await knex('accounts').where({ id: 5 })).toMatchObject([
        { user_ref: 'user:default/ada', linked_by: 'email' },
      ]);
      // January 2020.
      expect(
        (await knex('rollup_marks')).map(row => [
          row.scope_id,
          row.month,
          row.from_day,
          row.to_day,
        ]),
      ).toEqual([[1, 24_240, 18_262, 18_292]]);
      await up();
      expect(await knex('account_addresses')).toEqual(addresses);
    });

    it('find the changes of a commit by an index', async () => {
      const knex = await before(databaseId);
      for (const name of names) await knex.migrate.up({ directory, name });
      const text =
        "SELECT change_id FROM change_commits WHERE event_key = 'x' AND event_key IS NOT NULL AND role = 'own'";
      const plan = await knex.transaction(async tx => {
        if (databaseId === 'SQLITE_3') {
          return tx.raw(`EXPLAIN QUERY PLAN ${text}`);
        }
        // So few rows are read without any index otherwise.
        await tx.raw('SET LOCAL enable_seqscan = off');
        return (await tx.raw(`EXPLAIN ${text}`)).rows;
      });
      expect(JSON.stringify(plan)).toContain('change_commits_by_event');
    });
  },
);
