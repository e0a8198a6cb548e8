import type { SavedView } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ada, admin, bo, secret, ViewsServer, web } from '../tests/ViewsServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('/views on %s', databaseId => {
  let server: ViewsServer;
  const list: ViewsServer['list'] = (...asked) => server.list(...asked);
  const save: ViewsServer['save'] = (...asked) => server.save(...asked);
  const remove: ViewsServer['remove'] = (...asked) => server.remove(...asked);

  beforeAll(async () => {
    server = await ViewsServer.start(await databases.init(databaseId));
  });

  beforeEach(() => server.clear());

  const namesFor = async (userRef: string, query?: object) => {
    const { body } = await list(userRef, query);
    expect(body.total).toBe(body.items.length);
    return body.items.map((view: SavedView) => view.name);
  };

  const nights = {
    name: 'Nights',
    entity: web,
    parameters: 'activity.hours=22-6&activity.source=git',
    shared: false,
  };

  it('saves a view and gives it back', async () => {
    const { status, body } = await save(ada, {
      ...nights,
      name: '  Nights ',
      entity: 'Component:Web',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...nights,
      id: expect.any(String),
      mine: true,
      savedAt: expect.any(String),
    });
    expect(Math.abs(Date.parse(body.savedAt) - Date.now())).toBeLessThan(
      60_000,
    );
    expect((await list(ada)).body).toEqual({ items: [body], total: 1 });
    expect(server.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'view-save',
        meta: { entity: web, shared: false },
      }),
    );
    expect(server.audit.success).toHaveBeenCalledWith({
      meta: { viewId: body.id },
    });
  });

  it('replaces a view of the same name, user and entity', async () => {
    const { body: first } = await save(ada, nights);
    const changed = { ...nights, parameters: '', shared: true };
    const { status, body: second } = await save(ada, changed);
    expect(status).toBe(201);
    expect(second).toMatchObject({ ...changed, id: first.id });
    await save(bo, nights);
    await save(ada, { ...nights, entity: null });
    expect(await namesFor(ada)).toEqual(['Nights']);
    expect(await server.knex('saved_views')).toHaveLength(3);
  });

  it('shows shared views to all who may read the entity, and no others', async () => {
    await save(ada, { ...nights, name: 'zebra' });
    await save(ada, { ...nights, name: 'Älter', shared: true });
    await save(bo, { ...nights, name: 'beta', shared: true });
    await save(ada, { ...nights, entity: secret, shared: true });
    expect(await namesFor(ada)).toEqual(['Älter', 'beta', 'zebra']);
    const { body } = await list(bo);
    expect(body.items.map(({ name, mine }: SavedView) => [name, mine])).toEqual(
      [
        ['Älter', false],
        ['beta', true],
      ],
    );
    expect(JSON.stringify(body)).not.toContain(ada);
    const refused = await list(bo, { entity: secret });
    expect(refused.status).toBe(403);
    expect(refused.body.error.reason).toBe('not-permitted');
  });

  it('keeps views of the page about no entity for oneself', async () => {
    expect((await save(ada, { ...nights, entity: null })).status).toBe(201);
    const shared = await save(ada, { ...nights, entity: null, shared: true });
    expect(shared.status).toBe(400);
    expect(shared.body.error.message).toContain("'shared'");
    expect(await namesFor(ada, {})).toEqual(['Nights']);
    expect(await namesFor(bo, {})).toEqual([]);
    expect(await namesFor(ada)).toEqual([]);
  });

  it('deletes own ones', async () => {
    const { body } = await save(ada, nights);
    const { status, body: gone } = await remove(ada, body.id);
    expect([status, gone]).toEqual([200, body]);
    expect((await remove(ada, body.id)).status).toBe(404);
    expect(server.audit.fail).toHaveBeenCalledTimes(1);
  });

  it('lets nobody but its owner know of a view that is not shared', async () => {
    const { body } = await save(ada, nights);
    for (const who of [bo, admin]) {
      expect((await remove(who, body.id)).status).toBe(404);
    }
    expect(await namesFor(ada)).toEqual(['Nights']);
  });

  it('lets administrators delete what others share', async () => {
    const { body } = await save(ada, { ...nights, shared: true });
    const refused = await remove(bo, body.id);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('activity.admin');
    const { status, body: gone } = await remove(admin, body.id);
    expect([status, gone.mine]).toEqual([200, false]);
    expect(await namesFor(ada)).toEqual([]);
  });

  it('lets administrators delete nothing of what they may not read', async () => {
    const { body } = await save(ada, {
      ...nights,
      entity: secret,
      shared: true,
    });
    expect((await remove(admin, body.id)).status).toBe(403);
    expect(await server.knex('saved_views')).toHaveLength(1);
  });

  it('has no views for services', async () => {
    for (const response of [
      await list(undefined),
      await save(undefined, nights),
      await remove(undefined, 'x'),
    ]) {
      expect(response.status).toBe(403);
      expect(response.body.error.message).toBe(
        'Saved views belong to users: a service has none',
      );
    }
  });

  it.each([
    ['an unknown entity', { entity: 'component:default/none' }, 404, 'none'],
    ['one that may not be read', { entity: secret }, 403, secret],
    ['a ref that is none', { entity: ':::' }, 400, "'entity'"],
    ['no name', { name: '  ' }, 400, "'name'"],
    ['too long a name', { name: 'x'.repeat(81) }, 400, "'name'"],
    ['a name with a line break', { name: 'a\nb' }, 400, "'name'"],
    [
      'a foreign parameter',
      { parameters: 'activity.source=git&tab=work' },
      400,
      "'parameters': 'tab'",
    ],
    ['a question mark', { parameters: '?activity.x=1' }, 400, "'parameters'"],
    [
      'too long parameters',
      { parameters: `activity.x=${'1'.repeat(4_000)}` },
      400,
      "'parameters'",
    ],
    ['no text', { parameters: 7 }, 400, "'parameters'"],
    ['a zero byte', { parameters: 'activity.x=\0' }, 400, "'parameters'"],
    ['an unknown field', { owner: ada }, 400, 'owner'],
    ['nobody said whether shared', { shared: undefined }, 400, "'shared'"],
  ])('refuses to save %s', async (_, parts, expected, message) => {
    const { status, body } = await save(bo, { ...nights, ...parts });
    expect(status).toBe(expected);
    expect(body.error.message).toContain(message);
    expect(await server.knex('saved_views')).toHaveLength(0);
  });

  it.each([
    [{ entity: 'component:default/none' }, 404],
    [{ entity: [web, secret] }, 400],
    [{ name: 'x' }, 400],
  ])('refuses to list %j', async (query, expected) => {
    expect((await list(ada, query)).status).toBe(expected);
  });

  it('allows each user 200 views, also when many are saved at once', async () => {
    const rows = Array.from({ length: 199 }, (_, index) => ({
      id: `id-${index}`,
      owner_ref: ada,
      entity_ref: '',
      name: `View ${index}`,
      parameters: '',
      shared: false,
      saved_at: 1,
    }));
    await server.knex.batchInsert('saved_views', rows, 100);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(name => save(ada, { ...nights, name })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409]);
    const replaced = await save(ada, {
      ...nights,
      entity: null,
      name: 'View 7',
    });
    expect(replaced.status).toBe(201);
    expect((await save(bo, nights)).status).toBe(201);
  });
});
