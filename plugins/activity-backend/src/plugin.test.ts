import { setTimeout as sleep } from 'node:timers/promises';
import {
  activityEventListSchema,
  calendarSchema,
  harvestRunSchema,
  harvestStreamListSchema,
  heatmapSchema,
  type HarvestRun,
} from '@activity-insights/plugin-activity-common';
import { activitySourcesExtensionPoint } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { activityPlugin } from './plugin';

const web = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'web' },
  spec: { type: 'service' },
};

async function startBackend(
  options: {
    result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    onStartWhenEmpty?: boolean;
    features?: BackendFeature[];
  } = {},
) {
  const stream = createFakeStream({
    project: { componentRefs: ['component:default/web'] },
    pages: [{ records: [0, 1, 2].map(number => fakeCommit(number)) }],
  });
  const fakeModule = createBackendModule({
    pluginId: 'activity',
    moduleId: 'fake',
    register(env) {
      env.registerInit({
        deps: { sources: activitySourcesExtensionPoint },
        async init({ sources }) {
          sources.addSource(createFakeSource({ streams: [stream] }));
        },
      });
    },
  });
  const { onStartWhenEmpty = false } = options;
  const backend = await startTestBackend({
    features: [
      activityPlugin,
      fakeModule,
      ...(options.features ?? []),
      catalogServiceMock.factory({ entities: [web] }),
      mockServices.permissions.factory({
        result: options.result ?? AuthorizeResult.ALLOW,
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          activity: { harvest: { reload: { onStartWhenEmpty } } },
        },
      }),
    ],
  });
  return { server: backend.server, stop: () => backend.stop(), stream };
}

type Backend = Awaited<ReturnType<typeof startBackend>>;

describe('the activity plugin', () => {
  let backend: Backend;

  afterEach(async () => {
    await backend.stop();
  });

  async function ended(id: string): Promise<HarvestRun> {
    for (;;) {
      const { body } = await request(backend.server).get(
        `/api/activity/harvest/runs/${id}`,
      );
      const run = harvestRunSchema.parse(body);
      if (run.status !== 'running') return run;
      await sleep(10);
    }
  }

  it('harvests when asked and answers about it', async () => {
    backend = await startBackend();
    const { server } = backend;
    const started = await request(server)
      .post('/api/activity/harvest/runs')
      .send({ mode: 'incremental' });
    expect(started.status).toBe(202);
    expect(started.body).toMatchObject({
      mode: 'incremental',
      trigger: 'manual',
      triggeredBy: 'user:default/mock',
    });
    expect(await ended(started.body.id)).toMatchObject({
      status: 'completed',
      records: { read: 3, written: 3 },
    });

    const query = {
      entity: 'component:default/web',
      from: '2026-01-05',
      to: '2026-01-06',
      timezone: 'UTC',
    };
    const heatmap = await request(server)
      .get('/api/activity/heatmap')
      .query(query);
    expect(heatmapSchema.parse(heatmap.body)).toMatchObject({
      total: 3,
      contributors: 2,
    });
    expect(heatmap.body.matrix[0].slice(8, 13)).toEqual([0, 1, 1, 1, 0]);
    const calendar = await request(server)
      .get('/api/activity/calendar')
      .query(query);
    expect(calendarSchema.parse(calendar.body).days).toEqual([
      { date: '2026-01-05', count: 3, contributors: 2 },
    ]);
    const events = await request(server)
      .get('/api/activity/events')
      .query({ ...query, weekday: 0, hour: 10 });
    const list = activityEventListSchema.parse(events.body);
    expect(list).toMatchObject({
      total: 1,
      items: [{ title: 'Change number 1' }],
    });
    const streams = await request(server).get('/api/activity/harvest/streams');
    expect(harvestStreamListSchema.parse(streams.body).total).toBe(1);
  });

  it('fills an empty store by itself', async () => {
    backend = await startBackend({ onStartWhenEmpty: true });
    const { body } = await request(backend.server).get(
      '/api/activity/harvest/runs',
    );
    expect(body).toMatchObject({
      total: 1,
      items: [{ mode: 'reload', trigger: 'automatic', triggeredBy: 'system' }],
    });
    expect((await ended(body.items[0].id)).status).toBe('completed');
  });

  it('returns the equal run that is running, refuses a second reload, cancels', async () => {
    backend = await startBackend();
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
    expect((await ended(reload.body.id)).status).toBe('cancelled');

    const path = `/api/activity/harvest/runs/${first.body.id}`;
    const cancelled = await request(server).delete(path);
    expect(cancelled.body).toMatchObject({ status: 'cancelled' });
    expect((await request(server).delete(path)).status).toBe(409);
    gate.open();
    expect((await ended(forced.body.id)).status).toBe('completed');
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
  ] as const)(
    'refuses %s /harvest%s with %j by name',
    async (method, path, body, name) => {
      backend = await startBackend();
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
    backend = await startBackend({ features: [auditor.factory] });
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
    await ended(body.id);
  });

  it('answers 404 for a run that does not exist', async () => {
    backend = await startBackend();
    const path = '/api/activity/harvest/runs/none';
    expect((await request(backend.server).get(path)).status).toBe(404);
    expect((await request(backend.server).delete(path)).status).toBe(404);
  });

  it('lets nobody in without credentials', async () => {
    backend = await startBackend();
    for (const path of [
      '/heatmap',
      '/accounts',
      '/harvest/runs',
      '/harvest/streams',
    ]) {
      const response = await request(backend.server)
        .get(`/api/activity${path}`)
        .set('Authorization', mockCredentials.none.header());
      expect(response.status).toBe(401);
    }
  });

  it('asks the permissions for everything that they guard', async () => {
    backend = await startBackend({ result: AuthorizeResult.DENY });
    const { server } = backend;
    const denied = await Promise.all([
      request(server)
        .post('/api/activity/harvest/runs')
        .send({ mode: 'incremental' }),
      request(server).delete('/api/activity/harvest/runs/x'),
      request(server).get('/api/activity/heatmap'),
      request(server).get('/api/activity/calendar'),
      request(server).get('/api/activity/events'),
      request(server).get('/api/activity/accounts'),
    ]);
    expect(denied.map(response => response.status)).toEqual([
      403, 403, 403, 403, 403, 403,
    ]);
  });
});
