import { deploymentSchema } from './deploymentSchema';
import { toDeploymentRecords } from './toDeploymentRecords';

const at = (minute: number) => Date.UTC(2026, 2, 1, 9, minute);
const iso = (minute: number) => new Date(at(minute)).toISOString();

const whole = {
  id: 41,
  iid: 7,
  ref: 'main',
  sha: 'abc',
  status: 'success',
  created_at: iso(0),
  updated_at: iso(9),
  user: { id: 11, username: 'ada' },
  environment: { id: 5, name: 'production', tier: 'production' },
  deployable: {
    id: 900,
    name: 'deploy: web',
    started_at: iso(1),
    finished_at: iso(4),
    web_url: 'https://gitlab.example/acme/web/-/jobs/900',
    pipeline: { id: 31 },
  },
};
const bare = {
  id: 41,
  status: 'success',
  created_at: iso(0),
  environment: { name: 'staging' },
};

function read(row: object, changes?: string[]) {
  return toDeploymentRecords(deploymentSchema.parse(row), changes);
}

describe('toDeploymentRecords', () => {
  it('has all of a deployment, and an event when it ended', () => {
    const actor = { identity: 'account', id: '11', username: 'ada' };
    expect(read(whole, ['105'])).toEqual([
      {
        kind: 'deployment',
        id: '41',
        number: 7,
        environment: 'production',
        tier: 'production',
        status: 'success',
        statuses: [
          { status: 'created', at: at(0) },
          { status: 'running', at: at(1) },
          { status: 'success', at: at(4) },
        ],
        ref: 'main',
        sha: 'abc',
        actor,
        url: 'https://gitlab.example/acme/web/-/jobs/900',
        pipeline: '31',
        job: '900',
        jobName: 'deploy: web',
        createdAt: at(0),
        updatedAt: at(9),
        finishedAt: at(4),
        changes: ['105'],
        sourceVersion: at(9),
      },
      {
        kind: 'event',
        type: 'deployment',
        key: '41',
        occurredAt: at(4),
        actor,
        title: 'main to production',
        url: 'https://gitlab.example/acme/web/-/jobs/900',
        metadata: {
          status: 'success',
          environment: 'production',
          tier: 'production',
          ref: 'main',
          sha: 'abc',
        },
        sourceVersion: at(9),
      },
    ]);
  });

  it('makes do with what there is', () => {
    expect(read(bare)).toEqual([
      {
        kind: 'deployment',
        id: '41',
        environment: 'staging',
        status: 'success',
        statuses: [
          { status: 'created', at: at(0) },
          { status: 'success', at: at(0) },
        ],
        createdAt: at(0),
        updatedAt: at(0),
        finishedAt: at(0),
        sourceVersion: at(0),
      },
      {
        kind: 'event',
        type: 'deployment',
        key: '41',
        occurredAt: at(0),
        title: 'staging',
        metadata: { status: 'success', environment: 'staging' },
        sourceVersion: at(0),
      },
    ]);
    expect(read({ ...bare, environment: null })[0]).toMatchObject({
      environment: 'unknown',
    });
    const nothing = { user: null, deployable: null, iid: null, ref: null };
    expect(read({ ...bare, ...nothing, sha: null })).toEqual(read(bare));
  });

  it.each([
    ['created', ['created'], false],
    ['blocked', ['created', 'blocked'], false],
    ['running', ['created', 'running'], false],
    ['failed', ['created', 'failed'], true],
    ['canceled', ['created', 'canceled'], true],
    ['skipped', ['created', 'skipped'], false],
  ])('when %s, was seen %j', (status, statuses, isEvent) => {
    const [record, event] = read({ ...bare, status, updated_at: iso(5) });
    expect(record).toMatchObject({
      status,
      statuses: statuses.map(each => ({
        status: each,
        at: each === 'created' ? at(0) : at(5),
      })),
    });
    expect(event !== undefined).toBe(isEvent);
  });

  it.each([[{ status: 'melted' }], [{ created_at: null }], [{ id: 'x41' }]])(
    'cannot be without sense: %j',
    differences => {
      const row = { ...whole, ...differences };
      expect(deploymentSchema.safeParse(row).success).toBe(false);
    },
  );
});
