import { TestDatabases } from '@backstage/backend-test-utils';
import { codesOf, outline } from './treeOutline';
import { workOfServer } from './workOfServer';
import { harbour, pair, shop, web, WorkServer } from './WorkServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'trees of work on %s',
  databaseId => {
    let server: WorkServer;

    beforeAll(async () => {
      server = await WorkServer.start(await databases.init(databaseId));
      await server.show(workOfServer);
    });

    afterAll(async () => {
      await server.fixture.stop();
    });

    it('are those of everything, if no entity is named', async () => {
      const tree = await server.tree({ sort: 'key' });
      expect(outline(tree.items)).toEqual([
        'FREE-1',
        ['WEB-1', ['PAY-1', 'PAY-2'], ['WEB-2', 'SEC-1', 'WEB-9', 'WEB-10']],
      ]);
      expect(tree).toMatchObject({
        entity: null,
        total: 2,
        rootTypes: ['Version'],
        byType: [
          { type: 'Story', count: 6 },
          { type: 'Epic', count: 2 },
          { type: 'Version', count: 2 },
        ],
        unlinked: 2,
        removed: 0,
        dataAsOf: expect.any(String),
      });
      expect(codesOf(tree)).toEqual(['orphans']);
    });

    it('add up all that is below an item, whatever is shown', async () => {
      const { items } = await server.tree({ entity: web, text: 'WEB-10' });
      expect(outline(items)).toEqual([['(WEB-1)', ['(WEB-2)', 'WEB-10']]]);
      expect(items[0]).toMatchObject({
        key: 'WEB-1',
        summary: 'Checkout 3.0',
        type: 'Version',
        statusCategory: 'todo',
        progress: {
          done: 1,
          total: 4,
          inProgress: 1,
          estimate: { done: 3, total: 8 },
        },
        items: 7,
        open: 6,
        blocked: 1,
        // By the calendar of New York, where it is the thirteenth.
        overdue: 1,
        childCount: 2,
        owners: { components: [web], teams: [harbour] },
        delivery: 'none',
      });
      expect(items[0].children[0].children[0]).toMatchObject({
        assignee: { userRef: 'user:default/ada', name: 'ada Example' },
        labels: ['ui'],
        source: 'jira',
        instance: 'cloud',
      });
    });

    it('are of a Component what is in its parts of projects, below what it belongs to', async () => {
      const cart = await server.tree({ entity: 'component:default/cart' });
      expect(outline(cart.items)).toEqual([['(WEB-1)', ['(PAY-1)', 'PAY-2']]]);
      expect(cart).toMatchObject({
        total: 0,
        byType: [{ type: 'Story', count: 1 }],
        unlinked: 0,
      });
      expect(cart.items[0].children[0].children[0].owners).toEqual({
        components: ['component:default/cart', 'component:default/pay'],
        teams: [pair],
      });
    });

    it('are of a System what is in its Components', async () => {
      const { keys } = await server.keys({ entity: shop });
      expect(keys).toEqual([
        'PAY-1',
        'PAY-2',
        'WEB-1',
        'WEB-2',
        'WEB-9',
        'WEB-10',
        'WEB-11',
        'WEB-12',
      ]);
    });

    it('are of a Group what its members have and what is in the Components that it owns', async () => {
      const { keys } = await server.keys({ entity: harbour });
      expect(keys).toEqual([
        'FREE-1',
        'SEC-1',
        'WEB-1',
        'WEB-2',
        'WEB-9',
        'WEB-10',
        'WEB-11',
        'WEB-12',
      ]);
      expect((await server.keys({ entity: pair })).keys).toEqual([
        'PAY-1',
        'PAY-2',
        'WEB-10',
      ]);
    });

    it('are of a User what is assigned to them', async () => {
      const { items } = await server.tree({ entity: 'user:default/ada' });
      expect(outline(items)).toEqual([['(WEB-1)', ['(WEB-2)', 'WEB-10']]]);
    });

    it('are those of what is below no root on request', async () => {
      const tree = await server.tree({ unlinked: true, sort: 'key' });
      expect(outline(tree.items)).toEqual(['WEB-11', 'WEB-12']);
      expect(tree.total).toBe(2);
      expect(tree.items.map(({ broken }) => broken)).toEqual([
        undefined,
        'orphan',
      ]);
    });

    it('begin with the types that are asked for', async () => {
      const tree = await server.tree({ rootType: ['epic'], sort: 'key' });
      expect(outline(tree.items)).toEqual([
        ['PAY-1', 'PAY-2'],
        ['WEB-2', 'SEC-1', 'WEB-9', 'WEB-10'],
      ]);
      expect(tree).toMatchObject({ rootTypes: ['Epic'], unlinked: 4 });
    });

    it('are listed as deep as is asked for, and say that there is more', async () => {
      const { items } = await server.tree({ root: 'web-1', maxDepth: 2 });
      expect(outline(items)).toEqual([['WEB-1', 'PAY-1', 'WEB-2']]);
      const [, last] = items[0].children;
      expect(last).toMatchObject({ childCount: 3 });
      const more = await server.tree({
        root: 'WEB-2',
        children: last.nextChildren!,
      });
      expect(outline(more.items)).toEqual([
        ['WEB-2', 'SEC-1', 'WEB-9', 'WEB-10'],
      ]);
      expect(more.items[0].nextChildren).toBeUndefined();
      expect(more).toMatchObject({
        total: 1,
        unlinked: 0,
        rootTypes: ['Epic'],
      });
    });
  },
);
