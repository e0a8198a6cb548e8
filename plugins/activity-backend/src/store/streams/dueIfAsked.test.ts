import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from '../../tests/HarvestFixture';
import { Database, type Tx } from '../Database';
import { insertRun, readUnpreparedRuns } from '../operations/harvestRuns';
import { prepareRun } from '../operations/prepareRun';
import { saveStreams } from '../operations/saveStreams';
import { type ClaimedStream, claimStreams } from './claimStreams';
import { completeTail } from './completeTail';
import { dropRead } from './pauseRead';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const id = 'git/one/a/commits';

/** A stream that is being read, and a run that somebody asks for meanwhile. */
async function open(databaseId: Parameters<typeof databases.init>[0]) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  const database = new Database(knex);
  await database.write('list', tx =>
    saveStreams(tx, {
      source: 'git',
      instance: 'one',
      enabled: true,
      frequencyMs: 900_000,
      streams: [{ id, resource: 'commits', project: { id: 'a', name: 'a' } }],
    }),
  );
  const { id: instanceId } = await knex('instances').first('id');
  const [claimed] = await database.write('claim', tx =>
    claimStreams(tx, {
      instanceId,
      direction: 'tail',
      limit: 1,
      leaseToken: 'x',
    }),
  );
  await database.write('insertRun', tx =>
    insertRun(tx, {
      id: 'run',
      mode: 'incremental',
      scope: {},
      force: false,
      trigger: 'manual',
      triggeredBy: 'x',
    }),
  );
  const prepare = async (tx: Tx) => {
    const [run] = await readUnpreparedRuns(tx);
    await prepareRun(tx, run);
  };
  const isDue = async () =>
    Number((await knex('streams').first()).next_due_at) <= Date.now() + 1_000;
  return { database, claimed, prepare, isDue };
}

const lease = { streamId: id, leaseToken: 'x' };

const ends: [string, (tx: Tx, claimed: ClaimedStream) => Promise<void>][] = [
  [
    'is read to its end',
    (tx, { row, runs }) =>
      completeTail(tx, lease, {
        readStartedAt: Number(row.read_started_at),
        runs,
        nextDueInMs: 900_000,
        coverage: undefined,
        backfills: false,
      }),
  ],
  ['is dropped', tx => dropRead(tx, lease, 900_000)],
];

/** Lets the first transaction do its work, then begins the second, and only then ends the first. */
async function overlap(
  database: Database,
  first: (tx: Tx) => Promise<void>,
  second: (tx: Tx) => Promise<void>,
): Promise<void> {
  let later: Promise<void> | undefined;
  await database.write('first', async tx => {
    await first(tx);
    later = database.write('second', second);
    await tx.raw('SELECT pg_sleep(0.2)');
  });
  await later;
}

describe.each(databases.eachSupportedId())(
  'a stream that a run asks for on %s',
  databaseId => {
    it.each(ends)(
      'is due at once if it %s before that is known',
      async (_, end) => {
        const { database, claimed, prepare, isDue } = await open(databaseId);
        await overlap(database, prepare, tx => end(tx, claimed));
        expect(await isDue()).toBe(true);
      },
    );

    it.each(ends)(
      'is due at once if it %s at that very moment',
      async (_, end) => {
        const { database, claimed, prepare, isDue } = await open(databaseId);
        await overlap(database, tx => end(tx, claimed), prepare);
        expect(await isDue()).toBe(true);
      },
    );
  },
);
