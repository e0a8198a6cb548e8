import { accountSchema } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { member } from '../../tests/CatalogFixture';
import { AccountsServer } from '../../tests/AccountsServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ada = 'user:default/ada';
const ben = 'user:default/ben';

describe.each(databases.eachSupportedId())('accounts on %s', databaseId => {
  let server: AccountsServer;
  let id: AccountsServer['id'];

  beforeEach(async () => {
    server = await AccountsServer.start(await databases.init(databaseId));
    ({ id } = server);
  });

  it('suggests the User of a linked namesake', async () => {
    await server.fixture
      .knex('accounts')
      .whereIn('id', [id.ada, id.jira])
      .update({ name: 'Ada Lin', name_key: 'ada lin' });
    const { items } = await server.list('?source=jira');
    expect(items[0].suggestions).toMatchObject([
      { userRef: ada, reason: 'linked-namesake', confidence: 'high' },
    ]);
  });

  it('goes on from page to page, with the total of the first', async () => {
    const first = await server.list('?limit=2');
    await server.fixture.account('new@mail.example');
    const second = await server.list(`?limit=2&cursor=${first.nextCursor}`);
    const third = await server.list(`?limit=5&cursor=${second.nextCursor}`);
    expect(first.total + second.total + third.total).toBe(15);
    const ids = [first, second, third].flatMap(({ items }) =>
      items.map(item => Number(item.id)),
    );
    expect(ids.slice(0, 5)).toEqual(Object.values(id));
    expect(ids).toHaveLength(6);
    expect(third.nextCursor).toBeUndefined();
    const other = await server.ask(
      'get',
      `?source=git&cursor=${first.nextCursor}`,
    );
    expect(other.status).toBe(400);
  });

  it('links by hand, for good, and unlinks for good', async () => {
    const linked = await server.ask('put', `/${id.both}/link`).send({
      userRef: ben,
    });
    expect(linked.status).toBe(200);
    expect(accountSchema.parse(linked.body)).toMatchObject({
      userRef: ben,
      linkedBy: 'manual',
      suggestions: [],
    });
    const unlinked = await server.ask('delete', `/${id.ada}/link`);
    expect(accountSchema.parse(unlinked.body)).toMatchObject({
      linkedBy: 'manual',
      events: 2,
    });
    expect(unlinked.body.userRef).toBeUndefined();
    await server.fixture.sync.sync();
    expect((await server.list('?status=linked')).items).toMatchObject([
      { id: String(id.both), userRef: ben },
    ]);
    const again = await server
      .ask('put', `/${id.ada}/link`)
      .send({ userRef: ada });
    expect(again.body).toMatchObject({ userRef: ada, linkedBy: 'manual' });
    const event = (eventId: string, accountId: number, userRef: unknown) => ({
      eventId,
      severityLevel: 'medium',
      meta: { accountId: String(accountId), userRef },
    });
    expect(server.audited).toEqual([
      ['PUT', event('account-link', id.both, ben), { previous: null }],
      ['DELETE', event('account-unlink', id.ada, null), { previous: ada }],
      ['GET', expect.objectContaining({ eventId: 'person-read' }), undefined],
      ['PUT', event('account-link', id.ada, ada), { previous: null }],
    ]);
  });

  it('links to a User who is newer than the last sync', async () => {
    server.fixture.entities = [...server.fixture.entities, member('dee')];
    const userRef = 'user:default/dee';
    const { body } = await server
      .ask('put', `/${id.home}/link`)
      .send({ userRef });
    expect(body).toMatchObject({ userRef });
  });
});
