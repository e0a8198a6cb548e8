import { TestDatabases } from '@backstage/backend-test-utils';
import { seedReapedRun } from '../tests/seedReapedRun';
import { Replica } from './Replica';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const minuteMs = 60_000;

const resumed = {
  eventId: 'run-reap',
  runId: 'run',
  mode: 'reload',
  scope: { source: 'git', instance: '*' },
  outcome: 'resumed',
  streams: 1,
};

describe.each(databases.eachSupportedId())('leases on %s', databaseId => {
  it('that have run out are freed, which is said once, and the run goes on', async () => {
    const knex = await databases.init(databaseId);
    const { reapRuns, run, lease, warnings, audited } = await seedReapedRun(
      knex,
    );
    await lease('commits', -1_000);
    await lease('tags', minuteMs);
    await reapRuns();
    const [commits, tags] = await knex('streams').orderBy('id').select();
    expect(commits).toMatchObject({ lease_token: null, lease_until: null });
    expect(tags).toMatchObject({ lease_token: 'token' });
    expect(await run()).toMatchObject({ status: 'running', error: null });
    await reapRuns();
    expect(warnings).toEqual([
      'Harvest run run goes on from the cursors of its streams: a replica has died, or was paused for too long, while it read commits',
    ]);
    expect(audited).toEqual([{ ...resumed, reason: 'lease-expired' }]);
  });

  it('of a process that was killed are freed when it is started again', async () => {
    const knex = await databases.init(databaseId);
    const { reapOutlived, lease, warnings, audited } = await seedReapedRun(
      knex,
    );
    const isRunning = () => true;
    const one = { host: 'one', pid: 1, isRunning };
    const killed = new Replica({ ...one, life: 'first' });
    const neighbour = new Replica({ ...one, pid: 2 });
    await lease('commits', minuteMs, killed.newLeaseToken());
    await lease('tags', minuteMs, neighbour.newLeaseToken());
    const again = new Replica({ ...one, life: 'second' });
    await reapOutlived(again);
    await reapOutlived(again);
    const [commits, tags] = await knex('streams').orderBy('id').select();
    expect(commits).toMatchObject({ lease_token: null, lease_until: null });
    expect(tags.lease_token).not.toBeNull();
    expect(warnings).toEqual([
      'Harvest run run goes on from the cursors of its streams: a replica has died while it read commits',
    ]);
    expect(audited).toEqual([{ ...resumed, reason: 'process-ended' }]);
  });
});
