import { fakeItem, fakePerson } from '../../tests/fakeWork';
import { fillItemServer } from '../../tests/fillItemServer';
import { ItemServer, now } from '../../tests/ItemServer';
import { useReplicas } from '../../tests/useReplicas';
import { lead, viewer } from '../../tests/workPermissions';

const { databaseIds, migrated } = useReplicas();

const gone = { kind: 'tombstone', of: 'workItem', reason: 'deleted' } as const;

describe.each(databaseIds)('finding a work item on %s', databaseId => {
  let server: ItemServer;

  beforeAll(async () => {
    server = await ItemServer.start(await migrated(databaseId));
    await fillItemServer(server);
  });

  afterAll(() => server.fixture.stop());

  it.each(['web-2', 'OLD-2', 'old-2', ' WEB-2 '])(
    'is found by %j',
    async key => {
      expect((await server.detail(key)).key).toBe('WEB-2');
    },
  );

  it.each([
    ['WEB-404', viewer],
    ['%', undefined],
    ['"', undefined],
    ['e', undefined],
  ])('knows no %j', async (key, user) => {
    const { status, body } = await server.ask(key, user);
    expect(status).toBe(404);
    expect(body.error.message).toContain(` ${key} `);
  });

  it.each([' ', 'WEB-\0', 'W'.repeat(501)])(
    'takes no %j for a key',
    async key => {
      const { status, body } = await server.ask(key);
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining("'key'"),
      ]);
    },
  );

  it('takes no other parameters', async () => {
    const { status, body } = await server.ask('WEB-2', lead, { depth: '1' });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('depth'),
    ]);
  });

  it('is still there when it is gone, and says why', async () => {
    await server.show(
      'web',
      fakeItem(20, { earlierKeys: ['OLD-20'], parent: { key: 'WEB-1' } }),
    );
    await server.show('web', { ...gone, id: '1020' });
    for (const key of ['web-20', 'old-20']) {
      expect(await server.detail(key, viewer)).toMatchObject({
        key: 'WEB-20',
        removed: { at: expect.any(String), reason: 'deleted' },
        owners: { components: ['component:default/web'] },
        ancestors: [{ key: 'WEB-1' }],
        items: 0,
        progress: { done: 0, total: 0 },
      });
    }
    // Whoever has the key now comes before whoever had it.
    await server.show('web', fakeItem(21, { key: 'WEB-20' }));
    expect((await server.detail('WEB-20')).removed).toBeUndefined();
  });

  it('shows who was there before and who is there now by one key', async () => {
    await server.show('web', fakeItem(40, { earlierKeys: ['WEB-41'] }));
    expect((await server.detail('WEB-41')).key).toBe('WEB-40');
    await server.show('web', fakeItem(41, { reporter: fakePerson('eve') }));
    expect((await server.detail('WEB-41')).key).toBe('WEB-41');
  });

  it('may be deep below, and have very many below it', async () => {
    const line = Array.from({ length: 100 }, (_, n) =>
      fakeItem(1_000 + n, {
        parent: n === 0 ? undefined : { id: `${1999 + n}` },
        updatedAt: Date.parse('2025-12-01T00:00:00Z'),
      }),
    );
    const wide = Array.from({ length: 501 }, (_, n) =>
      fakeItem(3_000 + n, { parent: { id: '2099' }, updatedAt: now }),
    );
    await server.show('web', ...line);
    await server.show('web', ...wide.slice(0, 400));
    await server.show('web', ...wide.slice(400));
    const { ancestors, children, childCount, items, changedRecently } =
      await server.detail('WEB-1099');
    expect(ancestors.map(({ key }) => key)).toEqual(
      line.slice(0, 99).map(({ key }) => key),
    );
    expect([childCount, items, changedRecently]).toEqual([501, 502, 501]);
    expect(children.map(({ key }) => key)).toEqual(
      wide.slice(0, 500).map(({ key }) => key),
    );
  });
});
