import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { toEventDraft } from '../records/eventDraft';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const directory = migrationsDirectory;
const names = [
  '20261123000000_work.js',
  '20261123010000_work_search.js',
  '20261123020000_censuses.js',
];

/** What the hash of this commit was before events could name work items. */
const hashBefore = 'wpOdyis37Y5J0yVjActlQT';

/** A database as it was before the migrations, with a commit that is seen in a unit. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, names[0]);
  await knex('instances').insert({ id: 1, source: 'git', instance: '*' });
  await knex('accounts').insert({
    id: 5,
    instance_id: 1,
    external_id: 'ada@mail.example',
    kind: 'human',
  });
  await knex('events').insert({
    id: 1,
    natural_key: 'key-1',
    kind: 1,
    instance_id: 1,
    account_id: 5,
    occurred_at: 1_000,
    bucket: 0,
    class: 2,
    sha: 'sha-1',
    content_hash: hashBefore,
    observed_at: 0,
  });
  await knex('sightings').insert({
    event_id: 1,
    unit_id: 1,
    bucket: 0,
    class: 2,
    kind: 1,
    account_id: 5,
  });
  return knex;
}

describe.each(databases.eachSupportedId())(
  'the migrations to work on %s',
  databaseId => {
    it('keep what is stored, may be undone, and may be done again', async () => {
      const knex = await before(databaseId);
      const read = async () => ({
        events: await knex('events'),
        sightings: await knex('sightings'),
      });
      const stored = await read();
      const up = async () => {
        for (const name of names) await knex.migrate.up({ directory, name });
      };
      await up();
      const [event] = stored.events;
      expect(await read()).toEqual({
        ...stored,
        events: [{ ...event, work_item: null, change: null }],
      });
      await knex('work_items').insert({
        instance_id: 1,
        external_id: '1001',
        key: 'WEB-1',
        type_id: '1',
        type_name: 'Story',
        summary: 'Story',
        status_name: 'Open',
        status_category: 'todo',
        flagged: 0,
        created_at: 0,
        updated_at: 0,
        details: '{}',
        content_hash: 'hash',
        observed_at: 0,
      });
      for (const name of [...names].reverse()) {
        await knex.migrate.down({ directory, name });
      }
      expect(await read()).toEqual(stored);
      await up();
      expect(await knex('work_items')).toEqual([]);
    });

    it('find the events of an item, and of an account, by an index', async () => {
      const knex = await before(databaseId);
      for (const name of names) await knex.migrate.up({ directory, name });
      const plan = async (where: string) => {
        const text = `SELECT id FROM events AS e WHERE ${where}`;
        const rows = await knex.transaction(async tx => {
          if (databaseId !== 'SQLITE_3') {
            // So few rows are read without any index otherwise.
            await tx.raw('SET LOCAL enable_seqscan = off');
            return (await tx.raw(`EXPLAIN ${text}`)).rows;
          }
          return tx.raw(`EXPLAIN QUERY PLAN ${text}`);
        });
        return JSON.stringify(rows);
      };
      expect(
        await plan(
          "e.work_item IS NOT NULL AND e.work_item = '1' AND e.instance_id = 1",
        ),
      ).toContain('events_by_work_item');
      expect(
        await plan(
          "e.change IS NOT NULL AND e.change = '1' AND e.instance_id = 1",
        ),
      ).toContain('events_by_change');
      expect(
        await plan(
          'e.account_id = 1 AND e.occurred_at >= 5 AND e.work_item IS NOT NULL AND e.removed_at IS NULL AND e.kind IN (7, 8)',
        ),
      ).toContain('events_of_items_by_account');
    });
  },
);

it('commits keep the hashes that they had', () => {
  const draft = toEventDraft(fakeCommit(1), 'git/local', () => false);
  expect(draft.contentHash).toBe(hashBefore);
});
