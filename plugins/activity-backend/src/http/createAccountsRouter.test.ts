import type { AccountList } from '@activity-insights/plugin-activity-common';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type request from 'supertest';
import { AccountsServer, type AccountName } from '../tests/AccountsServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ada = 'user:default/ada';
const ben = 'user:default/ben';

describe.each(databases.eachSupportedId())('/accounts on %s', databaseId => {
  let server: AccountsServer;
  let id: AccountsServer['id'];

  beforeAll(async () => {
    server = await AccountsServer.start(await databases.init(databaseId));
    ({ id } = server);
  });

  beforeEach(() => {
    server.audited.length = 0;
  });

  it('describes accounts with their events, and whose they may be', async () => {
    const { items, total } = await server.list('');
    expect(total).toBe(5);
    expect(items).toEqual([
      {
        id: String(id.ada),
        source: 'git',
        instance: '*',
        externalId: 'ada@mail.example',
        name: 'Ada Lin',
        email: 'ada@mail.example',
        kind: 'human',
        userRef: ada,
        linkedBy: 'email',
        events: 2,
        lastActiveAt: '2026-03-05T09:45:00.000Z',
        suggestions: [],
      },
      expect.objectContaining({
        id: String(id.home),
        events: 1,
        suggestions: [
          {
            userRef: ben,
            reason: 'same-name',
            message: 'The User has the same name',
            confidence: 'high',
          },
        ],
      }),
      expect.objectContaining({
        id: String(id.both),
        events: 0,
        suggestions: [
          expect.objectContaining({
            userRef: ben,
            reason: 'ambiguous-email',
          }),
          expect.objectContaining({
            userRef: 'user:default/cy',
            reason: 'ambiguous-email',
          }),
        ],
      }),
      expect.objectContaining({
        id: String(id.bot),
        kind: 'bot',
        suggestions: [],
      }),
      expect.objectContaining({ source: 'jira', instance: 'cloud' }),
    ]);
    expect(items[3].userRef).toBeUndefined();
    expect(items[2].lastActiveAt).toBeUndefined();
  });

  it.each<[string, AccountName[]]>([
    ['status=linked', ['ada']],
    ['status=unlinked', ['home', 'both', 'jira']],
    ['status=bot', ['bot']],
    ['source=jira', ['jira']],
    ['instance=*', ['ada', 'home', 'both', 'bot']],
    ['user=user:default/Ada', ['ada']],
    ['user=user:default/cy', []],
    ['text=lIN', ['ada', 'jira']],
    ['text=MAIL.example', ['ada', 'both']],
    ['text=%25', ['both']],
    ['text=_', ['both']],
    ['text=Ben%20brook', ['home']],
    ['text=brook,%20b', ['home']],
    ["text='", []],
    ['status=unlinked&source=git&text=home', ['home']],
  ])('lists by %s', async (query, expected) => {
    const { items, total } = await server.list(`?${query}`);
    expect(items.map(item => item.id)).toEqual(
      expected.map(name => String(id[name])),
    );
    expect(total).toBe(expected.length);
  });

  it('lists those with most events first, page by page', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page: AccountList = await server.list(
        `?order=events&limit=2${cursor}`,
      );
      ids.push(...page.items.map(item => item.id));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(ids).toEqual(
      [id.ada, id.home, id.both, id.bot, id.jira].map(String),
    );
    const unlinked = await server.list('?order=events&status=unlinked&limit=1');
    expect(unlinked.items).toMatchObject([{ id: String(id.home), events: 1 }]);
  });

  it('shows people their own accounts, and those of others to administrators only', async () => {
    const own = await server.list(`?user=${ada}`, ada);
    expect(own.items).toMatchObject([{ id: String(id.ada) }]);
    for (const query of ['', `?user=${ben}`, '?text=ada']) {
      const { status, body } = await server.ask('get', query, ada);
      expect(status).toBe(403);
      expect(body.error).toMatchObject({ reason: 'not-permitted' });
      expect(JSON.stringify(body)).not.toContain('@');
    }
    const event = (severityLevel: string, meta: object) => [
      'GET',
      {
        eventId: 'person-read',
        severityLevel,
        meta: { queryType: 'accounts', ...meta },
      },
      'NotAllowedError',
    ];
    expect(server.audited).toEqual([
      event('low', {}),
      event('medium', { persons: [ben] }),
      event('medium', { byText: true }),
    ]);
  });

  it('refuses what cannot be, changes nothing, and says so in the audit trail', async () => {
    const before = await server.fixture.stored();
    const put = (account: number | string, userRef: string, as?: string) =>
      server.ask('put', `/${account}/link`, as).send({ userRef });
    const refused: [request.Test, number, string][] = [
      [put(id.home, ada, ada), 403, 'activity.admin'],
      [server.ask('delete', `/${id.ada}/link`, ada), 403, 'activity.admin'],
      [put(999, ada), 404, 'no account 999'],
      [put('12345678901', ada), 404, 'no account'],
      [put('x', ada), 404, 'no account'],
      [server.ask('delete', '/999/link'), 404, 'no account 999'],
      [put(id.home, 'user:default/none'), 400, 'no user:default/none'],
      [put(id.bot, ben), 400, 'is a bot'],
    ];
    for (const [call, status, message] of refused) {
      const response = await call;
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
    }
    expect(server.audited).toHaveLength(refused.length);
    expect((await put(id.home, 'group:default/red')).status).toBe(400);
    const body = await server.ask('put', `/${id.home}/link`).send({});
    expect(body.status).toBe(400);
    const query = await server.ask('delete', `/${id.home}/link?force=true`);
    expect(query.status).toBe(400);
    expect(await server.fixture.stored()).toEqual(before);
    expect(JSON.stringify(server.audited)).not.toContain('@');
  });

  it('lets nobody in without credentials', async () => {
    for (const method of ['get', 'put', 'delete'] as const) {
      const path = method === 'get' ? '' : `/${id.ada}/link`;
      const response = await server
        .ask(method, path)
        .set('authorization', mockCredentials.none.header());
      expect(response.status).toBe(401);
    }
  });
});
