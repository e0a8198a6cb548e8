import { ActivityClient } from './ActivityClient';

const excluded = { bots: 0, copies: 0, merges: 0, bulk: 0 };
const coverage = {
  from: null,
  complete: true,
  sweeping: false,
  gaps: [],
  mapped: true,
  harvested: true,
};
const run = {
  id: 'r1',
  mode: 'incremental',
  scope: {},
  status: 'running',
  trigger: 'manual',
  triggeredBy: 'user:default/ada',
  startedAt: '2026-01-05T09:00:00.000Z',
  streams: { total: 0, done: 0, failed: 0 },
  records: { read: 0, written: 0, unchanged: 0, removed: 0, malformed: 0 },
};
const common = {
  entity: null,
  timezone: 'UTC',
  from: '2026-01-05T00:00:00Z',
  to: '2026-01-06T00:00:00Z',
  total: 0,
  excluded,
  dataAsOf: null,
  coverage,
  contributors: 0,
};
const account = {
  id: '7',
  source: 'git',
  instance: '*',
  externalId: 'ada@mail.example',
  kind: 'human',
  events: 3,
  suggestions: [],
};
const view = {
  id: 'v/1',
  name: 'Nights',
  entity: 'component:default/web',
  parameters: 'activity.source=git',
  shared: true,
  mine: true,
  savedAt: '2026-01-05T09:00:00.000Z',
};
const choices = {
  sources: ['git'],
  projects: [],
  branches: ['main'],
  people: null,
  truncated: false,
};
const calendar = { ...common, days: [] };
const histogram = { ...common, dimension: 'hour', bins: [] };
const nothing = { count: 0, share: 0 };
const pace = {
  ...common,
  workingHours: 'Mon-Fri 09:00-17:00',
  inside: nothing,
  evening: nothing,
  night: nothing,
  weekend: nothing,
  weeks: [],
};
const heatmap = {
  ...common,
  value: 'count',
  matrix: Array.from({ length: 7 }, () => Array(24).fill(0)),
};

function clientOf(answer: unknown, status: number = 200) {
  const requests: { url: string; init: RequestInit }[] = [];
  const client = new ActivityClient({
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        requests.push({ url: String(url), init: init ?? {} });
        return new Response(JSON.stringify(answer), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { client, requests };
}

describe('ActivityClient', () => {
  it('repeats filters and leaves out what is not given', async () => {
    const { client, requests } = clientOf(heatmap);
    const answer = await client.getHeatmap(
      {
        entity: 'component:default/web',
        timezone: 'Asia/Kolkata',
        include: ['bots', 'merges'],
        from: undefined,
      },
      { token: 'secret' },
    );
    expect(answer.matrix).toHaveLength(7);
    expect(requests[0].url).toBe(
      'http://localhost/api/activity/heatmap?entity=component%3Adefault%2Fweb&timezone=Asia%2FKolkata&include=bots&include=merges',
    );
    expect(requests[0].init.headers).toMatchObject({
      authorization: 'Bearer secret',
    });
  });

  it.each([
    ['getCalendar', [{}], calendar, 'GET', '/calendar'],
    [
      'getHistogram',
      [{ dimension: 'hour' }],
      histogram,
      'GET',
      '/histogram?dimension=hour',
    ],
    [
      'getEvents',
      [{ weekday: 0, hour: 9 }],
      {
        items: [],
        total: 0,
        entity: null,
        timezone: 'UTC',
        from: common.from,
        to: common.to,
        excluded,
      },
      'GET',
      '/events?weekday=0&hour=9',
    ],
    ['getPace', [{ source: ['git'] }], pace, 'GET', '/pace?source=git'],
    [
      'getHarvestRuns',
      [{ limit: 1 }],
      { items: [run], total: 1 },
      'GET',
      '/harvest/runs?limit=1',
    ],
    ['getHarvestRun', ['a/b'], run, 'GET', '/harvest/runs/a%2Fb'],
    [
      'startHarvestRun',
      [{ mode: 'incremental' }],
      run,
      'POST',
      '/harvest/runs',
    ],
    ['cancelHarvestRun', ['r1'], run, 'DELETE', '/harvest/runs/r1'],
    [
      'getAccounts',
      [{ status: 'unlinked', text: 'a b' }],
      { items: [account], total: 1 },
      'GET',
      '/accounts?status=unlinked&text=a+b',
    ],
    [
      'linkAccount',
      ['7', { userRef: 'user:default/ada' }],
      account,
      'PUT',
      '/accounts/7/link',
    ],
    ['unlinkAccount', ['7'], account, 'DELETE', '/accounts/7/link'],
    [
      'getHarvestStreams',
      [],
      { items: [], total: 0 },
      'GET',
      '/harvest/streams',
    ],
    [
      'getHarvestStreams',
      [{ entity: 'component:default/web' }],
      { items: [], total: 0 },
      'GET',
      '/harvest/streams?entity=component%3Adefault%2Fweb',
    ],
    [
      'getFilterChoices',
      [{ entity: 'group:default/team', scope: 'owned' }],
      choices,
      'GET',
      '/choices?entity=group%3Adefault%2Fteam&scope=owned',
    ],
    [
      'getViews',
      [{ entity: 'component:default/web' }],
      { items: [view], total: 1 },
      'GET',
      '/views?entity=component%3Adefault%2Fweb',
    ],
    ['getViews', [{}], { items: [], total: 0 }, 'GET', '/views'],
    [
      'saveView',
      [{ name: 'Nights', entity: null, parameters: '', shared: false }],
      view,
      'POST',
      '/views',
    ],
    ['deleteView', ['v/1'], view, 'DELETE', '/views/v%2F1'],
  ] as const)(
    '%s asks for the right thing',
    async (method, args, answer, verb, path) => {
      const { client, requests } = clientOf(answer);
      const call = client[method] as (...all: unknown[]) => Promise<unknown>;
      expect(await call.apply(client, [...args])).toEqual(answer);
      expect(requests[0].url).toBe(`http://localhost/api/activity${path}`);
      expect(requests[0].init.method).toBe(verb);
    },
  );

  it.each<[string, Parameters<ActivityClient['getHarvestStreams']>]>([
    ['alone', [{ token: 'secret' }]],
    ['after the question', [{ entity: 'a:b/c' }, { token: 'secret' }]],
  ])('getHarvestStreams takes options %s', async (_, args) => {
    const { client, requests } = clientOf({ items: [], total: 0 });
    await client.getHarvestStreams(...args);
    expect(requests[0].url).not.toContain('secret');
    expect(requests[0].init.headers).toMatchObject({
      authorization: 'Bearer secret',
    });
  });

  it('sends what is to be saved as JSON', async () => {
    const { client, requests } = clientOf(view, 201);
    const saved = { name: 'N', entity: null, parameters: '', shared: false };
    expect(await client.saveView(saved)).toEqual(view);
    expect(JSON.parse(String(requests[0].init.body))).toEqual(saved);
    expect(requests[0].init.headers).toMatchObject({
      'content-type': 'application/json',
    });
  });

  it('getHealth gives what is told with 503', async () => {
    const health = {
      status: 'down',
      problems: ['The database cannot be reached'],
      database: { reachable: false, latencyMs: null },
      asOf: null,
      instances: [],
      runs: null,
      oldestLagSeconds: null,
      rollups: null,
    };
    const { client, requests } = clientOf(health, 503);
    expect(await client.getHealth()).toEqual(health);
    expect(requests[0].url).toBe('http://localhost/api/activity/health');
    expect(
      await clientOf({ ...health, status: 'ok' }).client.getHealth(),
    ).toMatchObject({ status: 'ok' });
  });

  it('getHealth throws what is no health', async () => {
    const { client } = clientOf(
      { error: { name: 'ServiceUnavailableError', message: 'starting' } },
      503,
    );
    await expect(client.getHealth()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 503,
    });
  });

  it('throws what the backend has answered', async () => {
    const { client } = clientOf(
      { error: { name: 'InputError', message: 'timezone' } },
      400,
    );
    await expect(client.getHeatmap({})).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
    });
  });

  it('refuses an answer of another shape', async () => {
    const { client } = clientOf({ ...heatmap, matrix: [] });
    await expect(client.getHeatmap({})).rejects.toThrow();
  });
});
