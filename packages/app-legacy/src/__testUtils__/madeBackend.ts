/** Entities of some kinds that have activity, by kind in lower case. All of them are called tug. */
export const madeCatalog: Record<string, object> = Object.fromEntries(
  ['Component', 'System', 'Domain'].map(kind => [
    kind.toLocaleLowerCase('en-US'),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: 'tug', namespace: 'default', uid: `made-${kind}` },
      spec: { type: 'made', lifecycle: 'made', owner: 'harbour' },
      relations: [],
    },
  ]),
);

const common = {
  timezone: 'UTC',
  from: '2026-08-10T00:00:00Z',
  to: '2026-11-02T00:00:00Z',
  total: 100,
  contributors: 5,
  excluded: { bots: 0, copies: 0, merges: 0, bulk: 0 },
  dataAsOf: '2026-11-01T18:00:00Z',
  coverage: {
    from: null,
    complete: true,
    sweeping: false,
    gaps: [],
    mapped: true,
    harvested: true,
  },
};

const none = { count: 0, share: 0 };

/** What `/api/activity` answers: 86 events on Tuesdays from 10:00, 14 on Fridays from 16:00, all on one day of the calendar. */
function activityOf(path: string, entity: string | null): object | undefined {
  const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  matrix[1][10] = 86;
  matrix[4][16] = 14;
  switch (path) {
    case '/heatmap':
      return { ...common, entity, value: 'count', matrix };
    case '/calendar':
      return {
        ...common,
        entity,
        days: [{ date: '2026-09-01', count: 100, contributors: 5 }],
      };
    case '/pace':
      return {
        ...common,
        entity,
        workingHours: 'Mon-Fri 09:00-17:00',
        inside: { count: 100, share: 1 },
        evening: none,
        night: none,
        weekend: none,
        weeks: [],
      };
    case '/flow/tiles':
      return madeFlow(entity);
    case '/work-items/tree':
      return madeWork(entity);
    default:
      return undefined;
  }
}

/** One root, of which one of four items is done. */
function madeWork(entity: string | null): object {
  const root = {
    key: 'TUG-1',
    source: 'jira',
    instance: 'made',
    summary: 'A stronger engine',
    type: 'Epic',
    status: 'Doing',
    statusCategory: 'inProgress',
    labels: [],
    flagged: false,
    createdAt: '2026-09-01T08:00:00Z',
    updatedAt: '2026-10-30T08:00:00Z',
    owners: { components: [], teams: [] },
    delivery: 'none',
    progress: { done: 1, total: 4, inProgress: 1 },
    items: 5,
    open: 4,
    blocked: 0,
    overdue: 0,
    changedRecently: 1,
    childCount: 4,
    children: [],
  };
  return {
    entity,
    dataAsOf: common.dataAsOf,
    notes: [],
    items: [root],
    total: 1,
    rootTypes: ['Epic'],
    byType: [{ type: 'Epic', count: 1 }],
    unlinked: 0,
    removed: 0,
  };
}

/** 48 items were finished in 12 weeks. */
function madeFlow(entity: string | null): object {
  const { timezone, from, to, dataAsOf } = common;
  return {
    entity,
    timezone,
    from,
    to,
    dataAsOf,
    notes: [],
    about: 'workItems',
    tiles: [
      {
        id: 'throughput',
        unit: 'items',
        value: 48,
        n: 48,
        perWeek: 4,
        trend: [4, 4],
        explain: {
          formula: 'How many were finished.',
          docs: 'throughput',
          period: { from, to, timezone },
          n: 48,
          excluded: [],
          statuses: [],
          dataAsOf,
          items: 'metric=throughput',
        },
      },
    ],
  };
}

/** A token that says nothing but that it is valid for long. */
const token = ['{}', JSON.stringify({ exp: 4_000_000_000 }), '']
  .map(part => btoa(part))
  .join('.');

/** What the backend of the portal answers to a request. */
export function answerOf(url: URL, body: string): Response {
  const answer = bodyOf(url, body);
  return new Response(
    JSON.stringify(answer ?? { error: { name: 'NotFound' } }),
    {
      status: answer ? 200 : 404,
      headers: { 'content-type': 'application/json' },
    },
  );
}

function bodyOf(url: URL, body: string): object | undefined {
  const path = url.pathname;
  if (path === '/api/auth/guest/refresh') {
    const userEntityRef = 'user:default/guest';
    return {
      profile: {},
      backstageIdentity: {
        token,
        identity: {
          type: 'user',
          userEntityRef,
          ownershipEntityRefs: [userEntityRef],
        },
      },
    };
  }
  if (path.startsWith('/api/catalog/entities/by-name/')) {
    return madeCatalog[path.split('/')[5]];
  }
  if (path === '/api/catalog/entities/by-refs') {
    const { entityRefs = [] } = JSON.parse(body || '{}');
    return { items: entityRefs.map(() => null) };
  }
  if (path.startsWith('/api/catalog/entities')) {
    return { items: [], totalItems: 0, pageInfo: {} };
  }
  if (path.startsWith('/api/activity/')) {
    return activityOf(
      path.slice('/api/activity'.length),
      url.searchParams.get('entity'),
    );
  }
  return undefined;
}
