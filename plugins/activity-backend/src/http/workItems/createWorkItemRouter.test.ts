import { fillItemServer } from '../../tests/fillItemServer';
import { ItemServer, now } from '../../tests/ItemServer';
import { readCsv } from '../../tests/readCsv';
import { useReplicas } from '../../tests/useReplicas';

const { databaseIds, migrated } = useReplicas();

const day = (date: string) => Date.parse(`2026-01-${date}Z`);

describe.each(databaseIds)('one work item on %s', databaseId => {
  let server: ItemServer;

  beforeAll(async () => {
    server = await ItemServer.start(await migrated(databaseId));
    await fillItemServer(server);
  });

  afterAll(() => server.fixture.stop());

  it('is told with all that belongs to it', async () => {
    expect(await server.detail('WEB-2')).toMatchObject({
      key: 'WEB-2',
      source: 'jira',
      instance: 'cloud',
      summary: 'Story 2',
      type: 'Story',
      typeIconUrl: 'https://tracker.example/story.png',
      status: 'In Progress',
      statusCategory: 'inProgress',
      assignee: { name: 'ada Example' },
      reporter: { name: 'ben Example' },
      labels: ['work-support'],
      components: ['Checkout'],
      fixVersions: ['1.2'],
      owners: {
        components: ['component:default/web'],
        teams: ['group:default/harbour'],
      },
      project: { id: 'jira:cloud:WEB', name: 'WEB' },
      earlierKeys: ['OLD-2'],
      sprints: [
        {
          name: 'Sprint 7',
          state: 'active',
          from: '2026-01-05T09:00:00.000Z',
          to: '2026-01-19T09:00:00.000Z',
        },
      ],
      ancestors: [{ key: 'WEB-1', type: 'Epic', summary: 'Story 1' }],
      children: [],
      childCount: 0,
      links: [
        { description: 'blocks', key: 'SEC-1', summary: 'Nobody may know' },
        { description: 'relates to', key: 'WEB-10', summary: 'Story 10' },
      ],
      comments: 2,
      complexity: { value: 2, basis: 'changes and children' },
      delivery: 'merged',
      exact: { reasons: [] },
      dataAsOf: expect.any(String),
    });
  });

  it('tells how long it was what', async () => {
    const { statuses, assignees, priorities, blockedPeriods, exact } =
      await server.detail('WEB-2');
    expect(statuses).toMatchObject([
      {
        value: 'Open',
        category: 'todo',
        from: '2026-01-05T00:00:00.000Z',
        to: '2026-01-06T00:00:00.000Z',
        seconds: 86_400,
      },
      {
        value: 'In Progress',
        category: 'inProgress',
        from: '2026-01-06T00:00:00.000Z',
        seconds: (now - day('06T00:00')) / 1_000,
      },
    ]);
    expect(statuses[1].to).toBeUndefined();
    expect(assignees?.map(({ value }) => value)).toEqual([
      'Dan Example',
      'ada Example',
    ]);
    expect(priorities.map(({ value }) => value)).toEqual(['Major']);
    expect(blockedPeriods).toEqual([]);
    expect(exact).toEqual({ from: null, reasons: [] });
  });

  it('adds up what is below it, by the calendar of its Component', async () => {
    const epic = await server.detail('WEB-1');
    expect(epic).toMatchObject({
      progress: { done: 1, total: 3 },
      items: 4,
      open: 3,
      // On the twelfth it is late from the thirteenth on, which has begun in New York.
      overdue: 1,
      childCount: 3,
      complexity: { value: 3, basis: 'changes and children' },
    });
    expect(epic.children.map(({ key }) => key)).toEqual([
      'SEC-1',
      'WEB-2',
      'WEB-10',
    ]);
    expect((await server.detail('WEB-10')).complexity).toEqual({
      value: 3,
      basis: 'estimate',
    });
  });

  it('tells what has changed of late, and nothing that is longer ago', async () => {
    const { recent } = await server.detail('WEB-2');
    expect(recent).toEqual([
      {
        at: '2026-01-06T00:00:00.000Z',
        field: 'assignee',
        from: 'Dan Example',
        to: 'Ada Example',
      },
      {
        at: '2026-01-06T00:00:00.000Z',
        field: 'status',
        from: 'Open',
        to: 'In Progress',
      },
    ]);
  });

  it('tells of its changes where they are', async () => {
    const { changes } = await server.detail('WEB-2');
    const change = changes.find(({ number }) => number === 1);
    expect(changes).toHaveLength(2);
    expect(change).toMatchObject({
      source: 'gitlab',
      instance: 'acme',
      project: 'acme/web',
      state: 'merged',
      deployedAt: '2026-01-05T10:00:00.000Z',
    });
    expect(change?.deployments).toEqual([
      {
        environment: 'production',
        production: true,
        at: '2026-01-05T10:00:00.000Z',
        url: 'https://forge.example/deployments/1',
      },
      {
        environment: 'staging',
        production: false,
        at: '2026-01-05T10:00:00.000Z',
      },
    ]);
  });

  it('can be had as a file, which tells the same', async () => {
    const { text, headers } = await server.ask('WEB-2', undefined, {
      format: 'csv',
    });
    expect(headers['content-disposition']).toContain(
      'activity_work-item_WEB-2.csv',
    );
    const [columns, ...lines] = readCsv(text);
    const rows = lines.map(line =>
      Object.fromEntries(line.map((cell, at) => [columns[at], cell])),
    );
    const of = (part: string) => rows.filter(row => row.part === part);
    const item = await server.detail('WEB-2');
    expect(of('status').map(row => [row.name, row.seconds])).toEqual(
      item.statuses.map(({ value, seconds }) => [value, `${seconds}`]),
    );
    expect(of('change').map(row => row.url)).toEqual(
      item.changes.map(({ url }) => url),
    );
    expect(of('deployment').map(row => row.name)).toEqual([
      'production',
      'staging',
    ]);
    expect(of('field').find(row => row.name === 'summary')?.value).toBe(
      'Story 2',
    );
    expect(rows.every(row => row.key === 'WEB-2')).toBe(true);
  });
});
