import { setTimeout as sleep } from 'node:timers/promises';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { metrics } from '@opentelemetry/api';
import {
  type DataPoint,
  type Histogram,
  MeterProvider,
  MetricReader,
} from '@opentelemetry/sdk-metrics';
import request from 'supertest';
import { activityPlugin } from '../plugin';
import { sourcesModule } from './sourcesModule';

class InMemoryReader extends MetricReader {
  async onForceFlush(): Promise<void> {}
  async onShutdown(): Promise<void> {}
}

const reader = new InMemoryReader();
const ada = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada' },
  spec: {},
};
const audited: { eventId: string; meta?: object; outcome: string }[] = [];
const auditor = mockServices.auditor.mock({
  createEvent: async ({ eventId, meta }) => {
    const end = (outcome: string) => async () => {
      audited.push({ eventId, meta, outcome });
    };
    return { success: end('succeeded'), fail: end('failed') };
  },
});
let backend: Awaited<ReturnType<typeof startTestBackend>>;

beforeAll(async () => {
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  const stream = createFakeStream({
    project: { id: 'secret-project' },
    pages: [{ records: [0, 1].map(number => fakeCommit(number)) }],
  });
  backend = await startTestBackend({
    features: [
      activityPlugin,
      sourcesModule([createFakeSource({ streams: [stream] })]),
      auditor.factory,
      catalogServiceMock.factory({ entities: [ada] }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
        },
      }),
    ],
  });
  await untilEnded();
});

afterAll(async () => {
  await backend.stop();
  metrics.disable();
  await reader.shutdown();
});

function get(path: string) {
  return request(backend.server).get(`/api/activity${path}`);
}

/** The store is empty at first, so everything is loaded. */
async function untilEnded(): Promise<void> {
  for (;;) {
    const { body } = await get('/harvest/runs');
    if (body.items[0]?.status === 'completed') return;
    await sleep(20);
  }
}

/** What a scrape would give, as `name{label="value"}` with its value; of histograms, how often they were told something. */
async function scrape(): Promise<Record<string, number>> {
  const { resourceMetrics, errors } = await reader.collect();
  expect(errors).toEqual([]);
  const series = resourceMetrics.scopeMetrics
    .filter(({ scope }) => scope.name === 'backstage-plugin-activity')
    .flatMap(({ metrics: found }) => found)
    .flatMap(({ descriptor, dataPoints }) =>
      (dataPoints as DataPoint<number | Histogram>[]).map(point => {
        const labels = Object.entries(point.attributes)
          .map(([label, value]) => `${label}="${value}"`)
          .sort()
          .join(',');
        const { value } = point;
        const told = typeof value === 'number' ? value : value.count;
        return [`${descriptor.name}{${labels}}`, told] as const;
      }),
    );
  return Object.fromEntries(series);
}

describe('the observed plugin', () => {
  it('tells what it has harvested and answered', async () => {
    await get('/heatmap').expect(200);
    await get('/heatmap').expect(200);
    await get('/harvest/runs/none').expect(404);
    await get('/nothing/of/the/kind').expect(404);
    const told = await scrape();
    expect(told).toMatchObject({
      'activity.harvest.pages{instance="fake",source="git"}': 1,
      'activity.harvest.records{instance="fake",outcome="written",source="git"}': 2,
      'activity.harvest.run.duration{mode="reload",status="completed"}': 1,
      'activity.harvest.streams{instance="fake",source="git",status="idle"}': 1,
      'activity.harvest.runs.running{}': 0,
      'activity.http.request.duration{method="GET",route="/heatmap",status="200"}': 2,
      'activity.http.request.duration{method="GET",route="/harvest/runs/:id",status="404"}': 1,
      'activity.http.request.duration{method="GET",route="unmatched",status="404"}': 1,
    });
    const lag = told['activity.harvest.lag{instance="fake",source="git"}'];
    expect(lag).toBeGreaterThanOrEqual(0);
    expect(lag).toBeLessThan(60);
    const labels = Object.keys(told).join(' ');
    expect(labels).not.toMatch(/secret-project|user:|\bnone\b|kind/);
  });

  it('answers about its health', async () => {
    const { status, body } = await get('/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      instances: [{ source: 'git', instance: 'fake', status: 'ok' }],
      runs: { lastReload: { status: 'completed' } },
    });
  });

  it('gives every answer an id, that of the proxy if it is fit for a log', async () => {
    const given = await get('/health').set('x-request-id', 'proxy-1.2:3');
    expect(given.get('x-request-id')).toBe('proxy-1.2:3');
    for (const unfit of ['a b', 'x'.repeat(200)]) {
      const answer = await get('/health').set('x-request-id', unfit);
      expect(answer.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('tells the audit trail who was looked at', async () => {
    audited.length = 0;
    await get('/heatmap?entity=user:default/ada').expect(200);
    await get('/heatmap').expect(200);
    expect(audited).toEqual([
      {
        eventId: 'person-read',
        meta: { queryType: 'heatmap', entity: 'user:default/ada' },
        outcome: 'succeeded',
      },
    ]);
  });
});
