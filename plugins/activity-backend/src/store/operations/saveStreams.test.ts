import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { migrationsDirectory } from '../../tests/HarvestFixture';
import { Database } from '../Database';
import { saveListingFailure } from '../streams/saveListingFailure';
import {
  disableOtherInstances,
  type InstanceListing,
  type ListedStream,
  saveStreams,
} from './saveStreams';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

function stream(
  project: string,
  parts: Partial<ListedStream['project']> = {},
  resource = 'commits',
): ListedStream {
  return {
    id: `git/one/${project}/${resource}`,
    resource,
    project: { id: project, name: project, ...parts },
  };
}

async function open(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  const database = new Database(knex);
  const save = (
    streams: ListedStream[],
    parts: Partial<InstanceListing> = {},
  ) =>
    database.write('saveStreams', tx =>
      saveStreams(tx, {
        source: 'git',
        instance: 'one',
        enabled: true,
        frequencyMs: 900_000,
        streams,
        ...parts,
      }),
    );
  const enabled = async () =>
    (await knex('streams').where({ enabled: true }).orderBy('id')).map(
      row => row.id,
    );
  return { knex, database, save, enabled };
}

describe.each(databases.eachSupportedId())('streams on %s', databaseId => {
  it('are stored with their projects and units, once', async () => {
    const { knex, save } = await open(databaseId);
    const a = { componentRefs: ['Component:default/A'] };
    const listed = [
      stream('b', { url: 'https://x.example/b', locators: ['x.example/b'] }),
      stream('a', a),
      stream('a', a, 'tags'),
    ];
    await save(listed);
    await save(listed);
    const rows = await knex('streams as s')
      .join('projects as p', 'p.id', 's.project_id')
      .join('units as u', 'u.project_id', 'p.id')
      .join('resources as r', 'r.id', 's.resource_id')
      .orderBy('s.id')
      .select(
        's.id',
        'p.external_id',
        'r.name',
        'u.filter',
        's.last_success_at',
        's.next_due_at',
      );
    expect(rows).toMatchObject([
      {
        id: 'git/one/a/commits',
        external_id: 'a',
        name: 'commits',
        filter: '',
      },
      { id: 'git/one/a/tags', external_id: 'a', name: 'tags', filter: '' },
      {
        id: 'git/one/b/commits',
        external_id: 'b',
        name: 'commits',
        filter: '',
      },
    ]);
    for (const row of rows) {
      expect(Number(row.next_due_at)).toBeLessThanOrEqual(Date.now() + 1_000);
    }
    expect(
      await knex('projects')
        .orderBy('external_id')
        .select('url', 'locators', 'component_refs'),
    ).toEqual([
      {
        url: null,
        locators: '[]',
        component_refs: '["component:default/a"]',
      },
      {
        url: 'https://x.example/b',
        locators: '["x.example/b"]',
        component_refs: '[]',
      },
    ]);
    await save([stream('a', { componentRefs: ['component:other/a'] })]);
    expect(
      await knex('projects').orderBy('external_id').pluck('component_refs'),
    ).toEqual(['["component:other/a"]', '[]']);
  });

  it('are disabled when they are listed no more, and no run waits for them', async () => {
    const { knex, save, enabled } = await open(databaseId);
    await save([stream('a'), stream('b')]);
    await knex('harvest_runs').insert({
      id: 'run',
      mode: 'incremental',
      scope_key: '*/*',
      status: 'running',
      trigger: 'manual',
      triggered_by: 'x',
      started_at: 1,
    });
    for (const { id } of [stream('a'), stream('b')]) {
      await knex('harvest_run_streams').insert({
        run_id: 'run',
        stream_id: id,
        status: 'pending',
      });
    }
    await save([stream('b')]);
    expect(await enabled()).toEqual(['git/one/b/commits']);
    expect(
      await knex('harvest_run_streams').orderBy('stream_id').pluck('status'),
    ).toEqual(['cancelled', 'pending']);

    await knex('streams').update({ next_due_at: Date.now() + 800_000 });
    await save([stream('a'), stream('b')]);
    expect(await enabled()).toEqual(['git/one/a/commits', 'git/one/b/commits']);
    const { next_due_at: dueAt } = await knex('streams')
      .where({ id: 'git/one/a/commits' })
      .first();
    expect(Number(dueAt)).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  it('are disabled with their instance, and when it is configured no more', async () => {
    const { database, save, enabled } = await open(databaseId);
    const two = { ...stream('x'), id: 'git/two/x/commits' };
    await save([stream('a')]);
    await save([two], { instance: 'two' });
    await save([two], { instance: 'two', enabled: false });
    expect(await enabled()).toEqual(['git/one/a/commits']);
    await save([two], { instance: 'two' });
    await database.write('disable', tx =>
      disableOtherInstances(tx, [{ source: 'git', instance: 'two' }]),
    );
    expect(await enabled()).toEqual(['git/two/x/commits']);
  });

  it('rest no longer than a new schedule says, unless they are failing', async () => {
    const { knex, save } = await open(databaseId);
    await save([stream('a'), stream('failing')]);
    const tomorrow = Date.now() + 86_400_000;
    await knex('streams').update({ next_due_at: tomorrow });
    await knex('streams')
      .where({ id: 'git/one/failing/commits' })
      .update({ consecutive_failures: 3, error_code: 'forbidden' });
    await save([stream('a'), stream('failing')], { frequencyMs: 60_000 });
    const [a, failing] = await knex('streams')
      .orderBy('id')
      .pluck('next_due_at');
    expect(Number(a)).toBeLessThanOrEqual(Date.now() + 61_000);
    expect(Number(failing)).toBe(tomorrow);
  });

  it('remember since when their project is archived', async () => {
    const { knex, save } = await open(databaseId);
    const archivedAt = async () =>
      (await knex('streams').first('archived_at')).archived_at;
    await save([stream('a')]);
    expect(await archivedAt()).toBeNull();
    await save([stream('a', { archived: true })]);
    const since = await archivedAt();
    expect(Number(since)).toBeGreaterThan(Date.now() - 60_000);
    await save([stream('a', { archived: true })]);
    expect(await archivedAt()).toEqual(since);
    await save([stream('a')]);
    expect(await archivedAt()).toBeNull();
    await save([stream('a'), stream('b', { archived: true })]);
    expect(
      await knex('streams').whereNotNull('archived_at').pluck('id'),
    ).toEqual(['git/one/b/commits']);
  });

  it('stay as they are while listing fails, which is told until it works again', async () => {
    const { knex, database, save, enabled } = await open(databaseId);
    const fail = (message: string) =>
      database.write('saveListingFailure', tx =>
        saveListingFailure(tx, 'git', 'one', { code: 'unavailable', message }),
      );
    const listing = () =>
      knex('instances').first(
        'listed_at',
        'listing_failing_since',
        'listing_error_code',
        'listing_error_message',
      );
    await fail('first');
    const { listing_failing_since: since } = await listing();
    await fail('second');
    expect(await listing()).toEqual({
      listed_at: null,
      listing_failing_since: since,
      listing_error_code: 'unavailable',
      listing_error_message: 'second',
    });
    await save([stream('a')]);
    await fail('third');
    expect(await enabled()).toEqual(['git/one/a/commits']);
    await save([stream('a')]);
    expect(await listing()).toEqual({
      listed_at: expect.anything(),
      listing_failing_since: null,
      listing_error_code: null,
      listing_error_message: null,
    });
  });

  it('are stored once by replicas that list them at once', async () => {
    const { knex, save } = await open(databaseId);
    const many = Array.from({ length: 300 }, (_, index) => stream(`p${index}`));
    await Promise.all([
      save(many),
      save([...many].reverse()),
      save(many.slice(100)),
    ]);
    for (const table of ['streams', 'projects', 'units']) {
      const [{ n }] = await knex(table).count({ n: '*' });
      expect([table, Number(n)]).toEqual([table, 300]);
    }
  });
});
