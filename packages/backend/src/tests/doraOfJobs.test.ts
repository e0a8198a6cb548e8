import { answerAsGitlab } from '../__testUtils__/answerAsGitlab';
import { march, merged, sha } from '../__testUtils__/realDeployments';
import { serveJson, type JsonServer } from '../__testUtils__/serveJson';
import { startPortal, type StartedPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const entity = 'component:default/web';
const whole = { entity, from: '2026-03-01', to: '2026-04-01', timezone: 'UTC' };

function ran(id: number, day: number, commit: string, jobs: object[]) {
  return {
    pipeline: {
      id,
      iid: id,
      status: 'success',
      ref: 'main',
      sha: sha(commit),
      source: 'push',
      created_at: march(day, '09:00'),
      updated_at: march(day, '10:30'),
      started_at: march(day, '09:01'),
      finished_at: march(day, '10:30'),
      user: { id: 32, username: 'jon' },
    },
    jobs: jobs.map((job, place) => ({
      id: id * 10 + place,
      created_at: march(day, '09:50'),
      status: 'success',
      ...job,
    })),
  };
}

const gitlab = {
  changes: [merged(1, march(2, '08:00')), merged(2, march(3, '08:00'))],
  deployments: [],
  commits: {},
  pipelines: [
    ran(31, 2, 'c1', [
      { name: 'test', finished_at: march(2, '09:10') },
      { name: 'Deploy: eu', finished_at: march(2, '10:00') },
      { name: 'Deploy: us', finished_at: march(2, '10:20') },
    ]),
    // The first attempt failed, the second one came through.
    ran(32, 3, 'c2', [
      { name: 'Deploy: eu', status: 'failed', finished_at: march(3, '10:00') },
      { name: 'Deploy: eu', finished_at: march(3, '10:15') },
    ]),
    ran(33, 4, 'c2', [
      { name: 'Deploy: eu', status: 'manual', finished_at: null },
    ]),
  ],
};

describe('DORA of jobs that name no environment', () => {
  let server: JsonServer | undefined;
  let portal: StartedPortal;

  beforeAll(async () => {
    server = await serveJson(answerAsGitlab(gitlab));
    const { host } = server;
    const baseUrl = `http://${host}`;
    portal = await startPortal(
      {
        dora: { deployments: [{ job: 'deploy: *' }] },
        gitlab: [
          {
            id: 'acme',
            host,
            jobs: ['deploy: *'],
            projects: [{ path: 'acme/web', component: entity }],
          },
        ],
      },
      {
        gitlab: [
          { host, token: 'token', baseUrl, apiBaseUrl: `${baseUrl}/api/v4` },
        ],
      },
      [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'web' },
          spec: { type: 'service', lifecycle: 'production', owner: 'quay' },
        },
      ],
    );
    await portal.harvest();
  });

  afterAll(async () => {
    await portal?.stop();
    await server?.close();
  });

  it('has a deployment for each pipeline of which one came through, with what it brought', async () => {
    const { items } = await portal.dora.getDeployments(whole);
    expect(items.reverse()).toMatchObject([
      { at: march(2, '10:20'), runs: 2, remarks: [{ code: 'baseline' }] },
      {
        at: march(3, '10:15'),
        runs: 2,
        changes: 1,
        remarks: [{ code: 'partial' }],
      },
    ]);
    const changes = await portal.dora.getChanges(whole);
    expect(changes.items).toMatchObject([
      { key: 'acme/web!2', linkedBy: 'commit', mergeToDeploySeconds: 8_100 },
      { key: 'acme/web!1', linkedBy: 'commit', mergeToDeploySeconds: 8_400 },
    ]);
  });

  it('shows why each job counts, and none that is not wanted', async () => {
    const { runs } = await portal.dora.getPreview({ entity });
    expect(
      runs.map(({ kind, job, at, counts }) => [kind, job, at, counts]),
    ).toEqual([
      ['job', 'Deploy: eu', march(4, '09:50'), false],
      ['job', 'Deploy: eu', march(3, '10:15'), true],
      ['job', 'Deploy: eu', march(3, '10:00'), false],
      ['job', 'Deploy: us', march(2, '10:20'), true],
      ['job', 'Deploy: eu', march(2, '10:00'), true],
    ]);
  });
});
