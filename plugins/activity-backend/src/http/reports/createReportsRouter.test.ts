import { TestDatabases } from '@backstage/backend-test-utils';
import { ada, ReportsServer, shop, web } from '../../tests/ReportsServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('reports on %s', databaseId => {
  let server: ReportsServer;

  beforeAll(async () => {
    server = await ReportsServer.start(await databases.init(databaseId));
  });

  beforeEach(() => server.clear());

  const deployment = {
    key: 'build-7',
    component: 'Component:Web',
    status: 'success',
    title: 'Web 1.4',
  };
  const incident = { key: 'inc-7', component: web, title: 'Nobody can pay' };
  const answerOf = ({ status, body }: { status: number; body: any }) => [
    status,
    body.outcome ?? body.error?.name,
  ];

  it('keeps a deployment, and has its service settled', async () => {
    const response = await server.report('deployments', {
      ...deployment,
      sha: 'ABCDEF0',
      changes: ['acme/web!12'],
    });
    expect(response.status).toBe(201);
    expect(response.body).toEqual({
      key: 'build-7',
      component: web,
      outcome: 'created',
    });
    const [row] = await server.knex('reported_deployments');
    expect(row).toMatchObject({
      component: web,
      key: 'build-7',
      environment: 'production',
      production: 1,
      status: 'success',
      title: 'Web 1.4',
      sha: 'abcdef0',
      started_at: null,
    });
    expect(Number(row.finished_at)).toBe(Date.parse('2026-05-04T12:00:00Z'));
    expect(JSON.parse(row.details)).toEqual({
      v: 1,
      changes: ['acme/web!12'],
      hotfix: false,
      rollbackOf: null,
    });
    expect(await server.queued()).toEqual([web]);
    expect(server.wake).toHaveBeenCalledTimes(1);
  });

  it('takes the same again for the same, whenever it comes', async () => {
    await server.report('deployments', deployment);
    await server.knex('settle_dora').delete();
    const before = await server.knex('reported_deployments');
    server.now += 3_600_000;
    const again = await server.report('deployments', deployment, ada);
    expect(answerOf(again)).toEqual([200, 'unchanged']);
    expect(await server.knex('reported_deployments')).toEqual(before);
    expect(await server.queued()).toEqual([]);
    expect(server.wake).toHaveBeenCalledTimes(1);
  });

  it('finishes what was running, and is not told otherwise by what comes late', async () => {
    const running = {
      ...deployment,
      status: 'running',
      startedAt: '2026-05-04T11:50:00Z',
    };
    await server.report('deployments', running);
    server.now += 60_000;
    const finished = await server.report('deployments', deployment);
    expect(answerOf(finished)).toEqual([200, 'updated']);
    const late = await server.report('deployments', running);
    expect(answerOf(late)).toEqual([200, 'unchanged']);
    const [row] = await server.knex('reported_deployments');
    expect(row.status).toBe('success');
    expect([row.started_at, row.finished_at].map(Number)).toEqual([
      Date.parse('2026-05-04T11:50:00Z'),
      Date.parse('2026-05-04T12:01:00Z'),
    ]);
  });

  it('opens and ends an incident', async () => {
    const opened = await server.report('incidents', incident);
    expect(answerOf(opened)).toEqual([201, 'created']);
    server.now += 1_800_000;
    const resolvedAt = '2026-05-04T12:20:00Z';
    const ended = await server.report('incidents', { ...incident, resolvedAt });
    expect(answerOf(ended)).toEqual([200, 'updated']);
    const repeated = await server.report('incidents', incident);
    expect(answerOf(repeated)).toEqual([200, 'unchanged']);
    const [row] = await server.knex('reported_incidents');
    expect([row.began_at, row.resolved_at].map(Number)).toEqual([
      Date.parse('2026-05-04T12:00:00Z'),
      Date.parse(resolvedAt),
    ]);
    expect(await server.queued()).toEqual([web]);
  });

  it.each(['deployments', 'incidents'] as const)(
    'makes a service of a Component without projects by the first of its %s',
    async path => {
      const body = path === 'deployments' ? deployment : incident;
      const response = await server.report(path, { ...body, component: shop });
      expect(answerOf(response)).toEqual([201, 'created']);
      expect(await server.queued()).toEqual([shop]);
      const services = await server.knex('dora_services').select('ref');
      expect(services).toContainEqual({ ref: shop });
    },
  );

  it('makes the service that a report did not get to', async () => {
    await server.report('incidents', { ...incident, component: shop });
    await server.knex('dora_services').where({ ref: shop }).delete();
    await server.knex('settle_dora').delete();
    const again = await server.report('incidents', {
      ...incident,
      component: shop,
    });
    expect(answerOf(again)).toEqual([200, 'unchanged']);
    expect(await server.queued()).toEqual([shop]);
  });

  it('keeps keys of Components apart', async () => {
    await server.report('incidents', incident);
    const other = await server.report('incidents', {
      ...incident,
      component: shop,
    });
    expect(answerOf(other)).toEqual([201, 'created']);
  });

  it('creates once what is reported by many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => server.report('deployments', deployment)),
    );
    expect(answers.map(answerOf).sort()).toEqual([
      ...Array(5).fill([200, 'unchanged']),
      [201, 'created'],
    ]);
    expect(await server.knex('reported_deployments')).toHaveLength(1);
  });

  it('keeps the last state, whoever reports it first of those who report at once', async () => {
    const statuses = ['running', 'success', 'running', 'success'];
    const answers = await Promise.all(
      statuses.map(status =>
        server.report('deployments', { ...deployment, status }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    const [row] = await server.knex('reported_deployments');
    expect(row.status).toBe('success');
  });

  it('tells the audit trail who and what, and none of the texts', async () => {
    await server.report('deployments', deployment);
    await server.report('incidents', { ...incident, component: 'component:x' });
    const told = server.auditor.createEvent.mock.calls.map(([event]) => event);
    expect(told).toMatchObject([
      {
        eventId: 'deployment-report',
        severityLevel: 'low',
        meta: { component: web, key: 'build-7' },
      },
      {
        eventId: 'incident-report',
        meta: { component: 'component:default/x', key: 'inc-7' },
      },
    ]);
    expect(told.every(({ request }) => request !== undefined)).toBe(true);
    const texts = JSON.stringify(told.map(({ meta }) => meta));
    expect(texts).not.toMatch(/1\.4|pay/);
    expect(server.audit.success).toHaveBeenCalledWith({
      meta: { outcome: 'created' },
    });
    expect(server.audit.fail).toHaveBeenCalledTimes(1);
  });

  it('takes a thousand changes', async () => {
    const changes = Array.from(
      { length: 1_000 },
      (_, index) =>
        `https://code.example/${'acme/'.repeat(60)}web/-/merge_requests/${
          index + 1
        }`,
    );
    const response = await server.report('deployments', {
      ...deployment,
      changes,
    });
    expect(answerOf(response)).toEqual([201, 'created']);
  });
});
