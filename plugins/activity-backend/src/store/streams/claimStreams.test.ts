import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../../tests/HarvestFixture';
import { Database } from '../Database';
import { saveStreams } from '../operations/saveStreams';
import { claimStreams } from './claimStreams';
import { readDueWork } from './readDueWork';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const id = (name: string) => `git/one/${name}/commits`;

/** An instance with streams that are due since the beginning of time, in this order. */
async function open(databaseId: TestDatabaseId, names: string[]) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  const database = new Database(knex);
  await list(database, 'one', names);
  for (const [index, name] of names.entries()) {
    await set(knex, name, { next_due_at: index });
  }
  const { id: instanceId } = await knex('instances').first('id');
  const claim = async (
    limit: number,
    direction: 'tail' | 'backfill' = 'tail',
  ) => {
    const claimed = await database.write('claim', tx =>
      claimStreams(tx, { instanceId, direction, limit, leaseToken: 'mine' }),
    );
    return claimed.map(({ row }) => row.id);
  };
  return { knex, database, instanceId, claim };
}

async function list(database: Database, instance: string, names: string[]) {
  await database.write('saveStreams', tx =>
    saveStreams(tx, {
      source: 'git',
      instance,
      enabled: true,
      frequencyMs: 900_000,
      streams: names.map(name => ({
        id: `git/${instance}/${name}/commits`,
        resource: 'commits',
        project: { id: name, name },
      })),
    }),
  );
}

async function set(knex: Knex, name: string, columns: object) {
  await knex('streams')
    .where({ id: id(name) })
    .update(columns);
}

describe.each(databases.eachSupportedId())('claiming on %s', databaseId => {
  it('takes what has been due for longest, as many as are asked for', async () => {
    const { knex, claim } = await open(databaseId, ['c', 'a', 'd', 'b']);
    expect((await claim(2)).sort()).toEqual([id('a'), id('c')]);
    expect((await claim(9)).sort()).toEqual([id('b'), id('d')]);
    expect(await claim(1)).toEqual([]);
    const rows = await knex('streams').select();
    for (const row of rows) {
      expect(row.lease_token).toBe('mine');
      const left = Number(row.lease_until) - Date.now();
      expect(left).toBeGreaterThan(50_000);
      expect(left).toBeLessThanOrEqual(61_000);
      expect(Number(row.read_started_at)).toBe(
        Number(row.lease_until) - 60_000,
      );
    }
  });

  it('takes what was not read for longest of what is due since the same moment', async () => {
    const { knex, claim } = await open(databaseId, ['late', 'early', 'never']);
    await knex('streams').update({ next_due_at: 0 });
    await set(knex, 'late', { last_success_at: 20 });
    await set(knex, 'early', { last_success_at: 10 });
    const order = [await claim(1), await claim(1), await claim(1)];
    expect(order.flat()).toEqual([id('never'), id('early'), id('late')]);
  });

  it('leaves what is disabled, not due, leased, or another instance', async () => {
    const { knex, database, claim } = await open(databaseId, [
      'off',
      'later',
      'leased',
      'expired',
    ]);
    await list(database, 'two', ['other']);
    const soon = Date.now() + 30_000;
    await set(knex, 'off', { enabled: false });
    await set(knex, 'later', { next_due_at: soon });
    await set(knex, 'leased', { lease_token: 'x', lease_until: soon });
    await set(knex, 'expired', {
      lease_token: 'x',
      lease_until: 1,
      read_started_at: 5,
    });
    expect(await claim(9)).toEqual([id('expired')]);
    // The read that somebody has begun goes on.
    expect(
      await knex('streams')
        .where({ id: id('expired') })
        .first(),
    ).toMatchObject({
      lease_token: 'mine',
      read_started_at: expect.anything(),
    });
    const [{ read_started_at: startedAt }] = await knex('streams')
      .where({ id: id('expired') })
      .select();
    expect(Number(startedAt)).toBe(5);
  });

  it('tells when the tail is due, the unit, and the runs that wait', async () => {
    const { knex, database, instanceId } = await open(databaseId, ['a']);
    const due = Date.now() + 40_000;
    await set(knex, 'a', { next_due_at: due, backfill_due_at: 1 });
    const run = {
      scope_key: '*/*',
      status: 'running',
      trigger: 'manual',
      triggered_by: 'x',
      force: true,
    };
    for (const [runId, parts] of Object.entries({
      second: { mode: 'reload', started_at: 2 },
      first: { mode: 'incremental', started_at: 1 },
      ended: { mode: 'incremental', started_at: 0, status: 'failed' },
    })) {
      await knex('harvest_runs').insert({ id: runId, ...run, ...parts });
      await knex('harvest_run_streams').insert({
        run_id: runId,
        stream_id: id('a'),
        status: 'pending',
        tail_cursor: `of ${runId}`,
      });
    }
    const [claimed] = await database.write('claim', tx =>
      claimStreams(tx, {
        instanceId,
        direction: 'backfill',
        limit: 1,
        leaseToken: 'mine',
      }),
    );
    const { id: unitId } = await knex('units').first('id');
    expect(claimed).toMatchObject({
      unitId,
      leaseToken: 'mine',
      direction: 'backfill',
    });
    expect(claimed.tailDueInMs).toBeGreaterThan(30_000);
    expect(claimed.tailDueInMs).toBeLessThanOrEqual(41_000);
    expect(claimed.runs.map(it => [it.id, it.mode, it.tail_cursor])).toEqual([
      ['first', 'incremental', 'of first'],
      ['second', 'reload', 'of second'],
    ]);
    // History has no read of its own that would begin.
    expect(claimed.row.read_started_at).toBeNull();
  });

  it('gives each stream to one of many who ask at once', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const { claim } = await open(databaseId, names);
    const claimed = await Promise.all(
      Array.from({ length: 12 }, () => claim(5)),
    );
    // Whoever finds all of them locked for the moment goes away with fewer.
    expect(new Set(claimed.flat()).size).toBe(claimed.flat().length);
    const rest = await claim(60);
    expect([...claimed.flat(), ...rest].sort()).toEqual(names.map(id).sort());
  });

  it('sees what is due by instance and direction', async () => {
    const { knex, database, claim } = await open(databaseId, ['a', 'b', 'c']);
    await list(database, 'two', ['x']);
    await list(database, 'three', ['y']);
    await knex('streams')
      .where({ id: 'git/two/x/commits' })
      .update({ next_due_at: Date.now() + 60_000, backfill_due_at: 7 });
    await knex('streams')
      .where({ id: 'git/three/y/commits' })
      .update({ enabled: false, backfill_due_at: 7 });
    await claim(1);
    const due = await database.read('readDueWork', readDueWork);
    expect(due.sort((a, b) => a.instanceId - b.instanceId)).toEqual([
      {
        instanceId: expect.any(Number),
        source: 'git',
        instance: 'one',
        direction: 'tail',
        due: 2,
        oldestDueAt: 1,
        inProgress: 1,
      },
      {
        instanceId: expect.any(Number),
        source: 'git',
        instance: 'two',
        direction: 'backfill',
        due: 1,
        oldestDueAt: 7,
        inProgress: 0,
      },
    ]);
  });
});
