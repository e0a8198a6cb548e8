import { TestDatabases } from '@backstage/backend-test-utils';
import { ada, ReportsServer, web } from '../../tests/ReportsServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('reports that are refused', () => {
  let server: ReportsServer;

  beforeAll(async () => {
    server = await ReportsServer.start(await databases.init('SQLITE_3'));
  });

  beforeEach(() => server.clear());

  const deployment = { key: 'build-7', component: web, status: 'success' };
  const incident = { key: 'inc-7', component: web, title: 'Nobody can pay' };

  it('takes reports of those only who may ingest', async () => {
    for (const path of ['deployments', 'incidents'] as const) {
      const body = path === 'deployments' ? deployment : incident;
      const refused = await server.report(path, body, 'user:default/bo');
      expect(refused.status).toBe(403);
      expect(refused.body.error).toMatchObject({
        reason: 'not-permitted',
        message: 'You lack the permission activity.ingest',
      });
      expect((await server.report(path, body, ada)).status).toBe(201);
    }
    const [row] = await server.knex('reported_deployments');
    expect(row.reported_by).toBe(ada);
  });

  it.each([
    [
      'an unknown Component',
      { component: 'component:none' },
      404,
      'component:default/none',
    ],
    ['a Group', { component: 'group:default/team' }, 400, "'component'"],
    [
      'the day after tomorrow',
      { finishedAt: '2026-05-05T12:00:01Z' },
      400,
      "'finishedAt': it is beyond tomorrow",
    ],
    [
      'an end before the beginning',
      {
        startedAt: '2026-05-04T10:00:00Z',
        finishedAt: '2026-05-04T09:00:00Z',
      },
      400,
      "'finishedAt'",
    ],
    [
      'a body that is too large',
      { title: 'x'.repeat(600_000) },
      413,
      'too large',
    ],
  ])('refuses %s', async (_, parts, status, message) => {
    const response = await server.report('deployments', {
      ...deployment,
      ...parts,
    });
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
    expect(await server.knex('reported_deployments')).toHaveLength(0);
  });
});
