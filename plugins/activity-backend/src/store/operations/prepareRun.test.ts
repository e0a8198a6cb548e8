import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from '../../tests/HarvestFixture';
import { Database } from '../Database';
import { insertRun, readUnpreparedRuns, type RunRequest } from './harvestRuns';
import { prepareRun } from './prepareRun';
import { readDueInstances } from './readDueInstances';
import { saveStreams } from './saveStreams';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const minute = 60_000;

/** Streams that are due so many minutes from now. */
const due = {
  'git/one/now/commits': -1,
  'git/one/soon/commits': 0.5,
  'git/one/later/commits': 10,
  'git/two/later/commits': 10,
  'jira/one/soon/issues': 0.5,
};

async function open(databaseId: Parameters<typeof databases.init>[0]) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  const database = new Database(knex);
  for (const [id, minutes] of Object.entries(due)) {
    const [source, instance, project, resource] = id.split('/');
    await database.write('saveStreams', tx =>
      saveStreams(tx, {
        source,
        instance,
        enabled: true,
        frequencyMs: 15 * minute,
        streams: [{ id, resource, project: { id: project, name: project } }],
      }),
    );
    await knex('streams').update({ enabled: true });
    await knex('streams')
      .where({ id })
      .update({ next_due_at: Date.now() + minutes * minute });
  }
  const prepare = async (parts: Partial<RunRequest>) => {
    const id = `run ${(await knex('harvest_runs')).length}`;
    await database.write('run', async tx => {
      await insertRun(tx, {
        id,
        mode: 'incremental',
        scope: {},
        force: false,
        trigger: 'manual',
        triggeredBy: 'x',
        ...parts,
      });
      for (const run of await readUnpreparedRuns(tx)) {
        await prepareRun(tx, run);
        await prepareRun(tx, run);
      }
    });
    return knex('harvest_run_streams')
      .where({ run_id: id })
      .orderBy('stream_id')
      .pluck('stream_id');
  };
  const dueNow = async () =>
    (await knex('streams').orderBy('id'))
      .filter(row => Number(row.next_due_at) <= Date.now())
      .map(row => row.id);
  return { knex, database, prepare, dueNow };
}

describe.each(databases.eachSupportedId())('prepareRun on %s', databaseId => {
  it.each<[string, Partial<RunRequest>, string[]]>([
    ['everything', {}, Object.keys(due).sort()],
    [
      'a source',
      { scope: { source: 'git' } },
      Object.keys(due)
        .filter(id => id.startsWith('git/'))
        .sort(),
    ],
    [
      'an instance',
      { scope: { source: 'git', instance: 'two' }, mode: 'reload' },
      ['git/two/later/commits'],
    ],
    [
      'a scheduled reload',
      { scope: { source: 'jira' }, mode: 'reload', trigger: 'scheduled' },
      ['jira/one/soon/issues'],
    ],
  ])(
    'makes a run of %s wait, and its streams due',
    async (_, request, expected) => {
      const { prepare, dueNow } = await open(databaseId);
      expect(await prepare(request)).toEqual(expected);
      expect(await dueNow()).toEqual(expect.arrayContaining(expected));
      expect((await dueNow()).length).toBe(
        new Set([...expected, 'git/one/now/commits']).size,
      );
    },
  );

  it('lets a scheduled run wait for what is due within the minute, and come due by itself', async () => {
    const { prepare, dueNow } = await open(databaseId);
    expect(
      await prepare({
        trigger: 'scheduled',
        scope: { source: 'git', instance: 'one' },
      }),
    ).toEqual(['git/one/now/commits', 'git/one/soon/commits']);
    expect(await dueNow()).toEqual(['git/one/now/commits']);
  });

  it('leaves disabled streams alone', async () => {
    const { knex, prepare } = await open(databaseId);
    await knex('streams').update({ enabled: false });
    expect(await prepare({})).toEqual([]);
  });

  it('is wanted for instances with streams due soon that no run waits for', async () => {
    const { knex, database, prepare } = await open(databaseId);
    const instances = async () =>
      (await database.read('due', readDueInstances))
        .map(({ source, instance }) => `${source}/${instance}`)
        .sort();
    expect(await instances()).toEqual(['git/one', 'jira/one']);
    await prepare({
      trigger: 'scheduled',
      scope: { source: 'git', instance: 'one' },
    });
    expect(await instances()).toEqual(['jira/one']);
    await knex('harvest_runs').update({ status: 'completed' });
    expect(await instances()).toEqual(['git/one', 'jira/one']);
  });
});
