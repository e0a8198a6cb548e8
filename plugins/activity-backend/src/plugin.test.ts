import {
  activityEventListSchema,
  calendarSchema,
  harvestStreamListSchema,
  heatmapSchema,
} from '@activity-insights/plugin-activity-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { startPlugin } from './tests/startPlugin';

describe('the activity plugin', () => {
  let backend: Awaited<ReturnType<typeof startPlugin>>;

  afterEach(async () => {
    await backend.stop();
  });

  it('harvests when asked and answers about it', async () => {
    backend = await startPlugin();
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
    expect(await backend.ended(started.body.id)).toMatchObject({
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
    backend = await startPlugin({ onStartWhenEmpty: true });
    const { body } = await request(backend.server).get(
      '/api/activity/harvest/runs',
    );
    expect(body).toMatchObject({
      total: 1,
      items: [{ mode: 'reload', trigger: 'automatic', triggeredBy: 'system' }],
    });
    expect((await backend.ended(body.items[0].id)).status).toBe('completed');
  });

  it('lets nobody in without credentials', async () => {
    backend = await startPlugin();
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
    backend = await startPlugin({ result: AuthorizeResult.DENY });
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
