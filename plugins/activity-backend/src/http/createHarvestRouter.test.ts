import { mockServices } from '@backstage/backend-test-utils';
import request from 'supertest';
import { startPlugin } from '../tests/startPlugin';

describe('the routes of harvests', () => {
  let backend: Awaited<ReturnType<typeof startPlugin>>;

  afterEach(async () => {
    await backend.stop();
  });

  it('returns the equal run that is running, refuses a second reload, cancels', async () => {
    backend = await startPlugin();
    const { server, stream } = backend;
    const gate = stream.holdAt(0);
    const post = (body: object) =>
      request(server).post('/api/activity/harvest/runs').send(body);
    const first = await post({ mode: 'incremental' });
    await gate.reached;
    expect((await post({ mode: 'incremental' })).body.id).toBe(first.body.id);
    const reload = await post({ mode: 'reload' });
    const second = await post({ mode: 'reload' });
    expect(second.status).toBe(409);
    expect(second.body.error.message).toContain(reload.body.id);
    const forced = await post({ mode: 'reload', force: true });
    expect(forced.status).toBe(202);
    expect((await backend.ended(reload.body.id)).status).toBe('cancelled');

    const path = `/api/activity/harvest/runs/${first.body.id}`;
    const cancelled = await request(server).delete(path);
    expect(cancelled.body).toMatchObject({ status: 'cancelled' });
    expect((await request(server).delete(path)).status).toBe(409);
    gate.open();
    expect((await backend.ended(forced.body.id)).status).toBe('completed');
  });

  it.each([
    ['post', '/runs', {}, 'mode'],
    ['post', '/runs', { mode: 'all' }, 'mode'],
    ['post', '/runs', { mode: 'reload', depth: 1 }, 'depth'],
    ['post', '/runs', { mode: 'reload', source: 'jira' }, 'jira'],
    ['post', '/runs', { mode: 'reload', instance: 'nowhere' }, 'nowhere'],
    ['post', '/runs?force=true', { mode: 'reload' }, 'force'],
    ['delete', '/runs/none?force=true', undefined, 'force'],
    ['get', '/runs?limit=0', undefined, 'limit'],
    ['get', '/runs?limit=101', undefined, 'limit'],
    ['get', '/runs?limit=1&limit=2', undefined, 'limit'],
    ['get', '/runs?status=lost', undefined, 'status'],
    ['get', '/runs?page=2', undefined, 'page'],
    ['get', '/streams?limit=2', undefined, 'limit'],
    ['get', '/runs?limit=1e1', undefined, 'limit'],
    ['get', '/runs?__proto__[x]=1', undefined, '__proto__[x]'],
    ['post', '/runs', [], 'body'],
    ['post', '/runs', { mode: 'reload', source: null }, 'source'],
  ] as const)(
    'refuses %s /harvest%s with %j by name',
    async (method, path, body, name) => {
      backend = await startPlugin();
      const response = await request(backend.server)
        [method](`/api/activity/harvest${path}`)
        .send(body);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(name);
    },
  );

  it('tells the audit trail by whose request a reload was started', async () => {
    const success = jest.fn(async () => {});
    const createEvent = jest.fn(async (_event: object) => ({
      success,
      fail: async () => {},
    }));
    const auditor = mockServices.auditor.mock({ createEvent });
    backend = await startPlugin({ features: [auditor.factory] });
    const { body } = await request(backend.server)
      .post('/api/activity/harvest/runs')
      .send({ mode: 'reload', source: 'git' });
    expect(createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'reload-start',
          severityLevel: 'medium',
          meta: {
            runId: body.id,
            mode: 'reload',
            scope: { source: 'git', instance: '*' },
            force: false,
            trigger: 'manual',
          },
          request: expect.objectContaining({ method: 'POST' }),
        },
      ],
    ]);
    expect(success).toHaveBeenCalledTimes(1);
    await backend.ended(body.id);
  });

  it.each([
    ['text/plain', 'mode=reload', 'content-type'],
    ['application/x-www-form-urlencoded', 'mode=reload', 'content-type'],
    ['application/json', '{"mode":', "'body': it is not valid JSON"],
  ])('refuses a body of %s that is %s', async (type, body, message) => {
    backend = await startPlugin();
    const response = await request(backend.server)
      .post('/api/activity/harvest/runs')
      .set('content-type', type)
      .send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(message);
  });

  it('answers 404 for a run that does not exist', async () => {
    backend = await startPlugin();
    const path = '/api/activity/harvest/runs/none';
    expect((await request(backend.server).get(path)).status).toBe(404);
    expect((await request(backend.server).delete(path)).status).toBe(404);
  });
});
