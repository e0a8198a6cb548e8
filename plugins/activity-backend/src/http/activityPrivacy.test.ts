import { TestDatabases } from '@backstage/backend-test-utils';
import {
  range,
  secret,
  startActivityServer,
  team,
  web,
  type AskServer,
} from '../tests/startActivityServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const restricted = 'user:default/ana';

describe('activity routes for somebody who may not read about people', () => {
  let get: AskServer;

  beforeAll(async () => {
    get = await startActivityServer(await databases.init('SQLITE_3'));
  });

  it.each(['/heatmap', '/calendar', '/events'])(
    '%s refuses an entity that may not be read',
    async path => {
      const query = { entity: secret, ...range };
      const { status, body } = await get(path, query, restricted);
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        reason: 'not-permitted',
      });
    },
  );

  it.each([
    ['/heatmap', { entity: 'user:default/bo' }],
    ['/calendar', { entity: web, person: 'user:default/bo' }],
    ['/events', { entity: web, person: 'user:default/bo' }],
    ['/heatmap', { entity: web, to: '2026-03-08' }],
    ['/heatmap', { entity: web, from: '2026-03-02T10:00' }],
  ])('%s?%j is too few people', async (path, query) => {
    const { status, body } = await get(
      path,
      { ...range, ...query },
      restricted,
    );
    expect(status).toBe(403);
    expect(body.error.reason).toBe('too-few-people');
  });

  it('says that there is nothing where nobody is', async () => {
    const query = { entity: web, ...range, branch: 'none' };
    const { body } = await get('/events', query, restricted);
    expect(body).toMatchObject({ items: [], total: 0 });
  });

  it.each<Record<string, string>>([
    { entity: 'user:default/ana' },
    { person: 'user:default/ana' },
  ])('tells everything about oneself: %j', async query => {
    const { status, body } = await get(
      '/events',
      { ...range, ...query, to: '2026-03-05' },
      restricted,
    );
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      occurredAt: '2026-03-04T09:10:00.000Z',
      actor: { name: 'ana' },
    });
  });

  it('lists events without actor and time of day', async () => {
    const { status, body } = await get(
      '/events',
      { entity: web, ...range, limit: 2 },
      restricted,
    );
    expect(status).toBe(200);
    for (const item of body.items) {
      expect(item.actor).toBeUndefined();
      expect(item.occurredAt).toBe('2026-03-04');
      expect(item.title).toMatch(/^Open/);
    }
    const cursor = Buffer.from(body.nextCursor, 'base64url').toString();
    const at = Date.parse('2026-03-04T09:12:00Z');
    expect(cursor).not.toContain(String(at).slice(0, 6));
  });

  it('hides what happened on Components that may not be read', async () => {
    const { body } = await get(
      '/events',
      { entity: team, ...range },
      restricted,
    );
    expect(body.total).toBe(8);
    const titles = body.items.map((item: { title?: string }) => item.title);
    expect(titles.filter(Boolean)).toHaveLength(4);
    expect(JSON.stringify(body)).not.toContain('Hidden');
    expect(JSON.stringify(body.items)).not.toContain(secret);
  });

  it('counts only the Components that may be read', async () => {
    expect((await get('/heatmap', range)).body.total).toBe(8);
    const { body } = await get('/heatmap', range, restricted);
    expect(body).toMatchObject({ entity: null, total: 4 });
  });
});
