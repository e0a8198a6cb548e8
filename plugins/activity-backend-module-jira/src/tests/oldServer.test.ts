import type {
  EventRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { startOldServer } from '../__testUtils__/oldServer';
import type { StubJira } from '../__testUtils__/StubJira';
import { JiraSource } from '../JiraSource';

async function readAll(jira: StubJira) {
  const source = new JiraSource({
    config: {
      id: 'old',
      enabled: true,
      frequencyMs: 900_000,
      limits: {},
      webhookSecret: undefined,
      jql: undefined,
      projects: [{ key: 'FJO' }],
      baseUrl: 'https://jira.example',
      credentials: { kind: 'token', token: 'token-of-the-stub' },
    },
    requests: jira.requests,
    webhooks: { listen: async () => {} },
    isOnlyInstance: true,
  });
  const { signal } = new AbortController();
  const streams = await source.listStreams({ signal, locators: [] });
  const read = [];
  for (const stream of streams) {
    const { resource } = stream;
    const tail = await readPages(stream);
    read.push({ resource, ...tail });
    const isWhole = tail.pages.at(-1)?.coveredFrom === null;
    if (stream.directions.includes('backfill') && !isWhole) {
      const history = await readPages(stream, { direction: 'backfill' });
      read.push({ resource, ...history });
    }
  }
  return {
    resources: read.map(({ resource }) => resource),
    records: read.flatMap(({ records }) => records),
    malformed: read.flatMap(({ malformed }) => malformed),
  };
}

const iso = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at).toISOString();

describe('a Jira Server of years ago', () => {
  let read: Awaited<ReturnType<typeof readAll>>;
  let items: WorkItemRecord[];
  let events: EventRecord[];
  beforeAll(async () => {
    read = await readAll(startOldServer());
    items = read.records.flatMap(it => (it.kind === 'workItem' ? [it] : []));
    events = read.records.flatMap(it => (it.kind === 'event' ? [it] : []));
  });

  it('has all streams, and says what it does not have', () => {
    expect(read.resources).toEqual([
      'issues',
      'census',
      'versions',
      'types',
      'boards',
      'hierarchy',
    ]);
    expect(read.malformed).toEqual([
      {
        key: 'boards of project 10100',
        reason: 'Jira does not list them for this account',
      },
    ]);
  });

  it('shows each issue once, with what is planned of it', () => {
    const byId = [...items].sort((a, b) => Number(a.id) - Number(b.id));
    expect(byId.map(({ key }) => key)).toEqual(['FJO-1', 'FJO-2', 'FJO-3']);
    expect(byId[0]).toMatchObject({
      summary: 'Fähre «Süd»: 日本語 und 🚢',
      status: { id: '6', name: 'Closed', category: 'done' },
      estimate: 3,
      sprints: ['7', '8'],
      parent: { key: 'FJO-3' },
      assignee: { id: 'tomas', username: 'tomas', name: 'Tomás Ñuñez 🌊' },
      components: [],
      dueOn: '2019-04-01',
    });
    expect(byId[0]).not.toHaveProperty('reporter');
    expect(byId[1].parent).toEqual({ id: '10501', key: 'FJO-1' });
    expect(
      byId.map(it => [it.createdAt, it.updatedAt, it.resolvedAt].map(iso)),
    ).toEqual([
      [
        '2019-03-01T09:00:00.001Z',
        '2019-03-09T10:00:00.000Z',
        '2019-03-08T22:59:59.999Z',
      ],
      ['2019-03-01T09:00:00.001Z', '2019-05-02T09:00:00.000Z', undefined],
      ['2019-02-01T09:00:00.000Z', '2019-02-01T09:00:00.000Z', undefined],
    ]);
  });

  it('tells what happened to an issue, when, by whom, from where to where', () => {
    const ofFirst = events
      .filter(({ workItem }) => workItem === '10501')
      .map(({ type, key, occurredAt, actor, metadata = {} }) => {
        const { from, fromCategory, to, toCategory } = metadata;
        const moves = [from, fromCategory, to, toCategory];
        return [type, key, iso(occurredAt), actor?.id, ...moves];
      });
    const none = [undefined, undefined, undefined, undefined];
    expect(ofFirst).toEqual([
      [
        'item_created',
        '10501',
        '2019-03-01T09:00:00.001Z',
        'ingrid',
        ...[undefined, undefined, 'Open', 'todo'],
      ],
      [
        'item_status_changed',
        '20001:1',
        '2019-03-02T11:00:00.000Z',
        'ingrid',
        ...['Open', 'todo', 'In Progress', 'inProgress'],
      ],
      [
        'item_assigned',
        '20002:0',
        '2019-03-03T11:00:00.000Z',
        undefined,
        ...none,
      ],
      [
        // The status was deleted since: nobody knows what it stood for.
        'item_status_changed',
        '20002:1',
        '2019-03-03T11:00:00.000Z',
        undefined,
        ...['In Progress', 'inProgress', 'Parked', undefined],
      ],
      [
        'item_status_changed',
        '20004:1',
        '2019-03-05T11:00:00.250Z',
        'tomas',
        ...['Parked', undefined, 'Closed', 'done'],
      ],
      ['item_commented', '900', '2019-03-02T08:00:00.000Z', 'ingrid', ...none],
      ['item_commented', '901', '2019-03-03T08:00:00.000Z', undefined, ...none],
    ]);
    const ingrid = events.find(({ key }) => key === '900')!.actor;
    expect(ingrid).toEqual({
      identity: 'account',
      id: 'ingrid',
      username: 'ingrid',
      name: 'Ingrid Høyer',
      timeZone: 'Europe/Oslo',
    });
  });

  it('tells each of five hundred changes once', () => {
    const changed = events.filter(
      ({ workItem, type }) =>
        workItem === '10502' && type === 'item_status_changed',
    );
    expect(changed).toHaveLength(500);
    expect(new Set(changed.map(({ key }) => key)).size).toBe(500);
    expect(iso(changed[499].occurredAt)).toBe('2019-05-01T16:19:05.000Z');
  });

  it('is understood without totals, and when numbers are texts', async () => {
    const { routes } = startOldServer();
    const path = '/rest/api/2/search';
    for (const total of [undefined, '3']) {
      const jira = startOldServer({
        [path]: (query, body) => {
          const answer = routes[path](query, body) as { total: number };
          return {
            ...answer,
            total: total && String(answer.total),
            startAt: undefined,
          };
        },
      });
      const again = await readAll(jira);
      expect(again.records.length).toBe(read.records.length);
    }
  });
});
