import type { Knex } from 'knex';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Database } from '../store/Database';
import type { EventChange } from '../store/eventChange';
import { enqueueCopies } from '../store/operations/enqueueCopies';
import { ActivitySeed } from '../tests/ActivitySeed';
import { settleQueue } from './settleClasses';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const occurredAt = Date.UTC(2026, 0, 5, 9);
const copies = 2;

/** A commit that is the same work as all others here, unless it is told otherwise; a lower number was committed before. */
async function insertCommit(
  knex: Knex,
  number: number,
  copyKey: string = 'work',
): Promise<EventChange> {
  const bucket = Math.floor(occurredAt / 900_000);
  const row = {
    natural_key: `key-${number}`,
    kind: 1,
    instance_id: 1,
    occurred_at: occurredAt,
    bucket,
    class: 0,
    copy_key: copyKey,
    committed_at: number,
    sha: `sha-${number}`,
    content_hash: 'hash',
    observed_at: 0,
  };
  const [{ id }] = await knex('events').insert(row).returning('id');
  await knex('sightings').insert({
    event_id: id,
    unit_id: 1,
    bucket,
    class: 0,
    kind: 1,
  });
  const after = {
    accountId: null,
    kind: 1,
    occurredAt,
    bucket,
    authorBucket: null,
    class: 0,
    copyKey,
    workItem: null,
  };
  return { id: Number(id), after };
}

describe.each(databases.eachSupportedId())('settling on %s', databaseId => {
  let knex: Knex;
  let database: Database;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await (await ActivitySeed.create(knex)).instance('git', 'local');
    database = new Database(knex);
  });

  /** Stores commits as one page would. */
  const store = (...commits: [number, string?][]) =>
    database.write('page', async tx => {
      const changes: EventChange[] = [];
      for (const [number, copyKey] of commits) {
        changes.push(await insertCommit(tx, number, copyKey));
      }
      await enqueueCopies(tx, changes);
      return changes;
    });

  const classes = async () => {
    const rows = await knex('events as e')
      .join('sightings as s', 's.event_id', 'e.id')
      .orderBy('e.sha')
      .select('e.sha', 'e.class', 's.class as sighted');
    return rows.map(row => [row.sha, row.class, row.sighted]);
  };

  const waiting = async () => [
    ...(await knex('settle_pages')),
    ...(await knex('settle_queue')),
  ];

  it('finds copies within a page and among pages, and leaves all others alone', async () => {
    await store([2], [3], [4, 'other']);
    await store([1], [5, 'another']);
    expect(await waiting()).toHaveLength(2);
    await settleQueue(database);
    expect(await classes()).toEqual([
      ['sha-1', 0, 0],
      ['sha-2', copies, copies],
      ['sha-3', copies, copies],
      ['sha-4', 0, 0],
      ['sha-5', 0, 0],
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('goes through more pages than it takes at a time', async () => {
    for (let number = 20; number >= 1; number -= 1) await store([number]);
    await settleQueue(database);
    expect((await classes()).map(([, bits]) => bits)).toEqual([
      0,
      ...Array.from({ length: 19 }, () => copies),
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('makes the next one the original when that is gone', async () => {
    const [first] = await store([1], [2], [3]);
    await settleQueue(database);
    await database.write('sweep', async tx => {
      await tx('events').where({ id: first.id }).update({ removed_at: 1 });
      await enqueueCopies(tx, [{ id: first.id, before: first.after }]);
    });
    await settleQueue(database);
    expect(await classes()).toEqual([
      ['sha-1', 0, 0],
      ['sha-2', 0, 0],
      ['sha-3', copies, copies],
    ]);
  });

  it('finds a copy that has come back', async () => {
    const [, second] = await store([1], [2]);
    await database.write('back', async tx => {
      await enqueueCopies(tx, [second]);
      await tx('events').update({ removed_at: null });
    });
    await settleQueue(database);
    expect(await classes()).toEqual([
      ['sha-1', 0, 0],
      ['sha-2', copies, copies],
    ]);
  });

  it('forgets events that are no more', async () => {
    await store([1], [2]);
    await knex('events').delete();
    await settleQueue(database);
    expect(await waiting()).toEqual([]);
  });

  it('keeps a page whose settling has failed', async () => {
    await store([1], [2]);
    class FailingDatabase extends Database {
      override async write<T>(
        ...[operation, change]: Parameters<Database['write']>
      ): Promise<T> {
        return super.write(operation, async tx => {
          await change(tx);
          throw new Error('power cut');
        });
      }
    }
    await expect(settleQueue(new FailingDatabase(knex))).rejects.toThrow(
      'power cut',
    );
    expect(await waiting()).toHaveLength(1);
    await settleQueue(database);
    expect((await classes()).map(([, bits]) => bits)).toEqual([0, copies]);
  });
});

describe.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
  'settling with several writers on %s',
  databaseId => {
    it('finds copies whose pages could not see each other', async () => {
      const knex = await databases.init(databaseId);
      await (await ActivitySeed.create(knex)).instance('git', 'local');
      const database = new Database(knex);
      const slow = await knex.transaction();
      await enqueueCopies(slow, [await insertCommit(slow, 1)]);
      await database.write('page', async tx =>
        enqueueCopies(tx, [await insertCommit(tx, 2)]),
      );
      // The slow page is not to be seen yet, so the other one looks like an original, and its note is taken away.
      await settleQueue(database);
      expect(await knex('settle_pages')).toEqual([]);
      await slow.commit();
      await settleQueue(database);
      expect(await knex('events').orderBy('sha').pluck('class')).toEqual([
        0,
        copies,
      ]);
    });
  },
);
