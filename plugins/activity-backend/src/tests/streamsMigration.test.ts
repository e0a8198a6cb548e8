import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { Database } from '../store/Database';
import { readStreamCoverage } from '../store/operations/readStreamCoverage';
import { claimStreams } from '../store/streams/claimStreams';
import { migrationsDirectory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = migrationsDirectory;
const migration = '20261121100000_streams.js';

async function storeStream(knex: Knex) {
  const stored = { instance_id: 1, project_id: 1 };
  await knex('instances').insert({ id: 1, source: 'git', instance: 'one' });
  await knex('projects').insert({
    id: 1,
    instance_id: 1,
    external_id: 'web',
    name: 'web',
    locators: '[]',
    component_refs: '[]',
  });
  await knex('units').insert({ id: 1, project_id: 1 });
  await knex('streams').insert({
    id: 'git/one/web/commits',
    ...stored,
    resource: 'commits',
    enabled: true,
    tail_cursor: '{"v":1}',
    backfill_done: true,
    next_due_at: 5,
    last_success_at: 4,
    consecutive_failures: 0,
    coverage_complete: true,
  });
  await knex('harvest_runs').insert({
    id: 'run',
    mode: 'reload',
    scope_key: '*/*',
    status: 'running',
    trigger: 'manual',
    triggered_by: 'user:default/tester',
    started_at: 3,
    prepared_at: 3,
  });
  await knex('harvest_run_streams').insert({
    run_id: 'run',
    stream_id: 'git/one/web/commits',
    status: 'pending',
    tail_cursor: '{"v":2}',
  });
}

describe.each(databases.eachSupportedId())(
  'the migration of streams on %s',
  databaseId => {
    it('keeps what was there, which goes on as it was', async () => {
      const knex = await databases.init(databaseId);
      await migrateBefore(knex, migration);
      await storeStream(knex);
      const before = await knex('streams').first();
      await knex.migrate.latest({ directory });

      expect(await knex('streams').first()).toMatchObject(before);
      const database = new Database(knex);
      const [coverage] = await database.read('coverage', tx =>
        readStreamCoverage(tx),
      );
      expect(coverage).toMatchObject({
        coverageFrom: null,
        coverageComplete: true,
        historyErrorCode: null,
        archivedAt: null,
      });
      const [claimed] = await database.write('claim', tx =>
        claimStreams(tx, {
          instanceId: 1,
          direction: 'tail',
          limit: 1,
          leaseToken: 'mine',
        }),
      );
      expect(claimed).toMatchObject({
        row: { tail_cursor: '{"v":1}', backfill_failures: 0 },
        runs: [{ id: 'run', tail_cursor: '{"v":2}' }],
      });
      expect(Boolean(claimed.runs[0].tail_done)).toBe(false);
    });

    it('can be taken back', async () => {
      const knex = await databases.init(databaseId);
      await migrateBefore(knex, migration);
      await storeStream(knex);
      const before = await knex('streams').first();
      await knex.migrate.up({ directory });
      await knex.migrate.down({ directory });
      expect(await knex('streams').first()).toEqual(before);
    });
  },
);
