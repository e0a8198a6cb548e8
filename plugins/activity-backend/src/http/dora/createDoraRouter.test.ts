import {
  doraMetricIds,
  type Dora,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { api, DoraServer, idle, shop, web } from '../../tests/DoraServer';
import { fewServices } from '../../tests/fewServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const metricOf = (answer: Dora, component: string, id: DoraMetricId) =>
  answer.services
    .find(service => service.component === component)!
    .metrics.find(metric => metric.id === id)!;
const codesOf = ({ notes }: { notes: { code: string }[] }) =>
  notes.map(({ code }) => code);
const refsOf = ({ services }: Dora) =>
  services.map(({ component }) => component);

describe.each(databases.eachSupportedId())('GET /dora on %s', databaseId => {
  let server: DoraServer;

  beforeAll(async () => {
    server = await DoraServer.start(await databases.init(databaseId));
    await server.show(...fewServices(server.units));
  });

  it('tells the five metrics of a service, in its zone', async () => {
    const answer = await server.client().getMetrics({ entity: web });
    expect(answer).toMatchObject({
      entity: web,
      timezone: 'America/New_York',
      from: '2025-12-20T05:00:00.000Z',
      to: '2026-03-21T04:00:00.000Z',
      dataAsOf: '2026-03-19T12:00:00.000Z',
      interval: 'week',
      noTotal: null,
      bands: null,
    });
    expect(answer.services).toMatchObject([
      {
        component: web,
        definition: {
          by: 'default',
          deployments: 'default',
          hotfixes: 'branch=hotfix/*, branch=hotfix-*, label=hotfix',
        },
        firstDeploymentAt: '2026-03-02T04:30:00.000Z',
        lastDeploymentAt: '2026-03-11T13:00:00.000Z',
        rollbacks: 1,
        incidents: { total: 0, unlinked: 0, open: 0 },
      },
    ]);
    expect(codesOf(answer.services[0])).toEqual(['first-in-period']);
    const told = doraMetricIds.map(id => {
      const { value, n, part } = metricOf(answer, web, id);
      return [value, n, part];
    });
    expect(told).toEqual([
      [5, 5, null],
      // Of 2, 10, 20 and 30 hours.
      [10 * 3_600, 4, null],
      [0.4, 5, 2],
      [3_600, 2, null],
      [0.2, 5, 1],
    ]);
    // The weeks from 23 February (from the first deployment on its last day), from 2 and from 9 March.
    const frequency = metricOf(answer, web, 'deployment-frequency');
    expect(frequency.days).toEqual({
      weeks: [
        { from: '2026-02-23T05:00:00.000Z', days: 1 },
        { from: '2026-03-02T05:00:00.000Z', days: 1 },
        { from: '2026-03-09T04:00:00.000Z', days: 1 },
      ],
      median: 1,
    });
    // From 2 March, 4:30 to 20 March, 6:30 it is 434 hours.
    expect(frequency.perWeek).toBeCloseTo((5 * 168) / 434, 10);
    expect(
      frequency.trend.slice(-4).map(({ value, partial }) => [value, partial]),
    ).toEqual([
      [1, false],
      [2, false],
      [2, false],
      [0, true],
    ]);
    expect(frequency.trend).toHaveLength(14);
    expect(frequency.trend[0]).toMatchObject({ value: null, partial: true });
    expect(metricOf(answer, web, 'change-lead-time').excluded).toMatchObject([
      { code: 'no-first-commit', count: 1 },
    ]);
  });

  it('is compared with the time before, and told by month', async () => {
    const answer = await server.client().getMetrics({
      entity: web,
      from: '2026-03-09',
      to: '2026-03-16',
      compare: 'previous',
      interval: 'month',
    });
    const rate = metricOf(answer, web, 'change-fail-rate');
    expect(rate).toMatchObject({ value: 0.5, n: 2 });
    expect(rate.previous).toMatchObject({ value: 0.5, n: 2, part: 1 });
    expect(rate.trend).toEqual([
      {
        from: '2026-03-09T04:00:00.000Z',
        to: '2026-03-16T04:00:00.000Z',
        partial: true,
        value: 0.5,
        n: 2,
      },
    ]);
    expect(answer.services[0].notes).toMatchObject([
      { code: 'few-deployments' },
    ]);
  });

  it('says why there is nothing', async () => {
    const client = server.client();
    const ofApi = await client.getMetrics({ entity: api });
    for (const id of doraMetricIds) {
      const { value, reason } = metricOf(ofApi, api, id);
      expect([value, reason?.code]).toEqual([null, 'none-matched']);
    }
    expect(codesOf(ofApi.services[0])).toEqual(['none-matched']);
    const ofIdle = await client.getMetrics({ entity: idle });
    expect([refsOf(ofIdle), codesOf(ofIdle)]).toEqual([[], ['not-mapped']]);
    const early = await client.getMetrics({ entity: web, to: '2026-03-01' });
    const { value, reason } = metricOf(early, web, 'deployment-frequency');
    expect([value, reason?.code]).toEqual([null, 'before-first']);
    const quiet = await client.getMetrics({ entity: web, from: '2026-03-12' });
    expect(metricOf(quiet, web, 'deployment-frequency').value).toBe(0);
    expect(metricOf(quiet, web, 'change-fail-rate')).toMatchObject({
      value: null,
      reason: { code: 'no-deployments' },
    });
  });

  it('calls numbers good or bad only if it is told how', async () => {
    server.bands = {
      id: 'ours',
      date: '2026-01-01',
      source: 'our own',
      frequencyOf: 'deployments',
      levels: [
        { id: 'good', label: 'Good', limits: { 'change-fail-rate': 0.4 } },
        { id: 'poor', label: 'Poor', limits: {} },
      ],
    };
    const answer = await server.client().getMetrics({ entity: web });
    server.bands = undefined;
    expect(answer.bands).toEqual({
      id: 'ours',
      date: '2026-01-01',
      source: 'our own',
    });
    expect(metricOf(answer, web, 'change-fail-rate').band).toEqual({
      id: 'good',
      label: 'Good',
    });
    expect(metricOf(answer, web, 'change-lead-time').band).toBeNull();
  });

  it('has the same numbers as a file and for assistants', async () => {
    const query = { entity: shop, compare: 'previous' as const };
    const answer = await server.client().getMetrics(query);
    const output = await server.act('get-dora-metrics', query);
    expect(output).toEqual(answer);
    const rows = await server.download('', query);
    expect(
      rows.map(row => [row.component, row.metric, row.value, row.n]),
    ).toEqual(
      answer.services.flatMap(({ component, metrics }) =>
        metrics.map(({ id, value, n }) => [
          component,
          id,
          value === null ? '' : String(value),
          String(n),
        ]),
      ),
    );
    const lead = rows.find(
      row => row.component === web && row.metric === 'change-lead-time',
    );
    expect(lead).toMatchObject({
      unit: 'seconds',
      p50: '36000',
      p75: '',
      aside: 'merge-to-deploy',
      asideP50: '3600',
      asideN: '5',
      excluded: '1',
      docs: 'change-lead-time',
    });
    expect(lead?.items).toMatch(/^\/dora\/changes\?entity=/);
  });
});
