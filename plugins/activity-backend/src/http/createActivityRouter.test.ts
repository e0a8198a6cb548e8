import {
  activityEventListSchema,
  calendarSchema,
  heatmapSchema,
} from '@activity-insights/plugin-activity-common';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  range,
  startActivityServer,
  web,
  type AskServer,
} from '../tests/startActivityServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('createActivityRouter', () => {
  let get: AskServer;

  beforeAll(async () => {
    get = await startActivityServer(await databases.init('SQLITE_3'));
  });

  it('answers with a heatmap', async () => {
    const { status, body } = await get('/heatmap', { entity: web, ...range });
    expect(status).toBe(200);
    const heatmap = heatmapSchema.strict().parse(body);
    expect(heatmap.matrix[2][9]).toBe(4);
    expect(heatmap).toMatchObject({
      entity: web,
      timezone: 'UTC',
      from: '2026-03-02T00:00:00.000+00:00',
      to: '2026-03-16T00:00:00.000+00:00',
      total: 4,
      contributors: 4,
      excluded: { bots: 0, copies: 0, merges: 0, bulk: 0 },
      dataAsOf: '2026-03-20T00:00:00.000Z',
      coverage: {
        from: null,
        complete: true,
        sweeping: false,
        gaps: [],
        mapped: true,
        harvested: true,
      },
    });
  });

  it('answers with a calendar', async () => {
    const { body } = await get('/calendar', { entity: web, ...range });
    const calendar = calendarSchema.strict().parse(body);
    expect(calendar.days).toHaveLength(14);
    expect(calendar.days[2]).toEqual({
      date: '2026-03-04',
      count: 4,
      contributors: 4,
    });
    expect(calendar.days[3].count).toBe(0);
  });

  it('answers with events, page by page', async () => {
    const query = { entity: web, ...range, weekday: 2, hour: 9, limit: 3 };
    const first = activityEventListSchema
      .strict()
      .parse((await get('/events', query)).body);
    expect(first).toMatchObject({ total: 4, timezone: 'UTC' });
    expect(first.items.map(({ title }) => title)).toEqual([
      'Open dan',
      'Open cleo',
      'Open bo',
    ]);
    expect(first.items[0]).toEqual({
      id: expect.any(String),
      type: 'commit',
      source: 'git',
      instance: 'local',
      localTime: '2026-03-04T09:13:00',
      occurredAt: '2026-03-04T09:13:00.000Z',
      actor: { userRef: 'user:default/dan', name: 'dan' },
      project: {
        id: 'git:local:web',
        name: 'Project web',
        url: 'https://code.example/web',
      },
      entityRefs: [web],
      sha: expect.any(String),
      title: 'Open dan',
      url: 'https://code.example/dan',
      flags: [],
    });
    const cursor = first.nextCursor!;
    const last = (await get('/events', { ...query, cursor })).body;
    expect(last.items.map((item: { title: string }) => item.title)).toEqual([
      'Open ana',
    ]);
    expect(last).toMatchObject({ total: 4 });
    expect(last.nextCursor).toBeUndefined();
  });

  it('takes its own filter by project', async () => {
    const query = { ...range, project: 'git:local:secret' };
    expect((await get('/heatmap', query)).body.total).toBe(4);
  });

  it.each([
    ['/heatmap', { nonsense: 1 }, "'nonsense'"],
    ['/calendar', { date: '2026-03-01' }, "'date'"],
    ['/heatmap', { entity: 'api:default/rest' }, "'entity'"],
    ['/heatmap', { timezone: 'Mars/Olympus' }, "'timezone'"],
    ['/calendar', { timezone: 'UTC+5' }, "'timezone'"],
    ['/events', { from: '2026-03-02', to: '2026-03-01' }, "'from'"],
    ['/heatmap', { from: '1990-01-01', to: '2026-03-01' }, "'from'"],
    ['/heatmap', { from: 'soon' }, "'from'"],
    ['/heatmap', { to: '+012026-01-01' }, "'to'"],
    ['/heatmap', { source: 'subversion' }, "'source'"],
    ['/heatmap', { project: 'git:local:nothing' }, "'project'"],
    ['/heatmap', { person: 'user:default/nobody' }, "'person'"],
    ['/heatmap', { person: '4711' }, "'person'"],
    ['/events', { cursor: 'abc' }, "'cursor'"],
  ])('%s?%j is a bad request', async (path, query, name) => {
    const { status, body } = await get(path, query);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(name);
  });

  it('refuses the cursor of another question', async () => {
    const query = { entity: web, ...range, limit: 1 };
    const cursor = (await get('/events', query)).body.nextCursor;
    const again = await get('/events', { ...query, limit: 2, cursor });
    expect(again.status).toBe(200);
    const other = await get('/events', { ...query, hour: 9, cursor });
    expect(other.status).toBe(400);
    expect(other.body.error.message).toContain("'cursor'");
  });

  it('does not know every entity', async () => {
    const query = { entity: 'Component:default/Gone' };
    const { status, body } = await get('/heatmap', query);
    expect(status).toBe(404);
    expect(body.error.message).toContain('component:default/gone');
  });

  it('wants to know who asks', async () => {
    const none = mockCredentials.none.header();
    const response = await get('/heatmap', {}).set('authorization', none);
    expect(response.status).toBe(401);
  });
});
