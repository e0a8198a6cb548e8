import {
  workTreeOrders,
  type WorkSummaryItem,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { readCsv } from './readCsv';
import { flatten, outline } from './treeOutline';
import { workOfServer } from './workOfServer';
import { shop, web, WorkServer } from './WorkServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'lists of work on %s',
  databaseId => {
    let server: WorkServer;

    beforeAll(async () => {
      server = await WorkServer.start(await databases.init(databaseId));
      await server.show(workOfServer);
    });

    afterAll(async () => {
      await server.fixture.stop();
    });

    const filters: [
      name: string,
      query: Record<string, string>,
      keys: string[],
    ][] = [
      ['a label', { label: 'CART' }, ['PAY-2']],
      ['a type by its name', { type: 'version' }, ['FREE-1', 'WEB-1']],
      ['a type by its id', { type: '8' }, ['PAY-1', 'WEB-2']],
      ['a parent', { parent: 'web-1' }, ['PAY-1', 'WEB-2']],
      ['a status', { status: 'in progress' }, ['WEB-2', 'WEB-9']],
      ['a stage', { statusCategory: 'done' }, ['WEB-10']],
      ['words of the summary', { text: 'ALONE' }, ['WEB-11']],
      ['a part of the key', { text: 'c-1' }, ['SEC-1']],
      ['an assignee', { assignee: 'user:default/ben' }, ['WEB-9']],
      ['a source that has none', { source: 'gitlab' }, []],
      ['a label that nobody knows', { label: 'none' }, []],
      ['a delivery', { delivery: 'deployed' }, []],
    ];

    it.each(filters)('are narrowed by %s', async (_, query, keys) => {
      const found = await server.keys(query);
      expect(found).toMatchObject({ keys, total: keys.length });
      const tree = await server.tree(query);
      const flat = [...flatten(tree.items)].filter(({ context }) => !context);
      const linked = keys.filter(key => key !== 'WEB-11');
      expect(flat.map(({ key }) => key).sort()).toEqual([...linked].sort());
      const isExplained = tree.items.length > 0 || tree.notes.length > 0;
      expect(isExplained).toBe(true);
    });

    it('leave out what is done, but not what is open below it', async () => {
      const { items } = await server.tree({ root: 'WEB-2', openOnly: true });
      expect(outline(items)).toEqual([['WEB-2', 'SEC-1', 'WEB-9']]);
    });

    it('come page by page, in the order that is asked for', async () => {
      const query = { rootType: ['Story', 'Epic'], sort: 'key', limit: 2 };
      const first = await server.tree(query);
      const second = await server.tree({ ...query, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ key }) => key)).toEqual([
        'PAY-1',
        'WEB-2',
        'WEB-11',
        'WEB-12',
      ]);
      expect(second.nextCursor).toBeUndefined();
      expect([first.total, second.total]).toEqual([4, 4]);
      const back = await server.tree({ ...query, sort: '-key', limit: 1 });
      expect(back.items[0].key).toBe('WEB-12');
      const blocked = await server.tree({
        ...query,
        sort: '-blocked',
        limit: 1,
      });
      expect(blocked.items[0].key).toBe('WEB-2');
      const { status, body } = await server.ask('tree', {
        ...query,
        sort: '-key',
        cursor: first.nextCursor!,
      });
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining("'cursor'"),
      ]);
    });

    it.each(workTreeOrders)('are sorted by %s, either way', async by => {
      const keysBy = async (sort: string) => {
        const query = { rootType: ['Story', 'Epic'], sort };
        return (await server.tree(query)).items.map(({ key }) => key);
      };
      const all = ['PAY-1', 'WEB-11', 'WEB-12', 'WEB-2'];
      expect((await keysBy(by)).sort()).toEqual(all);
      expect((await keysBy(`-${by}`)).sort()).toEqual(all);
    });

    it('are sorted by how far they are', async () => {
      const { items } = await server.tree({
        rootType: ['Story', 'Epic'],
        sort: '-progress',
      });
      expect(items[0].key).toBe('WEB-2');
    });

    it('are summed up page by page, and in a file', async () => {
      for (const by of ['root', 'component']) {
        const query = { by, rootType: ['Epic'] };
        const nameOf = (each: WorkSummaryItem) =>
          each.root?.key ?? each.component;
        const whole = await server.summary(query);
        const names: unknown[] = [];
        let page = await server.summary({ ...query, limit: 1 });
        for (;;) {
          expect(page.total).toBe(whole.total);
          names.push(...page.items.map(nameOf));
          if (page.nextCursor === undefined) break;
          const { nextCursor: cursor } = page;
          page = await server.summary({ ...query, limit: 1, cursor });
        }
        expect(names).toEqual(whole.items.map(nameOf));
        const [columns, ...rows] = readCsv(await server.csv('summary', query));
        const cell = (name: string) =>
          rows.map(row => row[columns.indexOf(name)]);
        expect(cell(by === 'root' ? 'key' : 'component')).toEqual(names);
        expect(cell('open')).toEqual(
          whole.items.map(({ open }) => String(open)),
        );
      }
    });

    it('are summed up by root, as the tree has them', async () => {
      const summary = await server.summary({ entity: web });
      expect(summary).toMatchObject({
        entity: web,
        total: 1,
        items: [
          {
            root: { key: 'WEB-1' },
            progress: { done: 1, total: 4, inProgress: 1 },
            todo: 2,
            completion: 0.25,
            contributors: 2,
            lastActivityAt: expect.any(String),
          },
        ],
      });
      expect(
        await server.summary({ entity: 'component:default/pay' }),
      ).toMatchObject({ total: 0, items: [{ context: true }] });
    });

    it('are summed up by Component', async () => {
      const { items, total } = await server.summary({
        entity: shop,
        by: 'component',
      });
      expect(total).toBe(3);
      expect(
        items.map(({ component, ...rest }) => [
          component,
          rest.items,
          rest.open,
        ]),
      ).toEqual([
        ['component:default/cart', 1, 1],
        ['component:default/pay', 2, 2],
        [web, 6, 5],
      ]);
      expect(items[2]).toMatchObject({
        progress: {
          done: 1,
          total: 4,
          inProgress: 1,
          estimate: { done: 3, total: 8 },
        },
        blocked: 1,
        overdue: 1,
        contributors: 2,
      });
    });

    const reasons: [code: string, query: Record<string, string | boolean>][] = [
      ['not-mapped', { entity: 'component:default/idle' }],
      ['filtered', { entity: web, text: 'nothing like it' }],
      ['only-unlinked', { entity: web, text: 'alone' }],
      ['no-root-types', { entity: web, rootType: 'Saga' }],
      ['all-linked', { entity: 'component:default/pay', unlinked: true }],
    ];

    it.each(reasons)('say %s if there are none', async (code, query) => {
      const { items, notes } = await server.tree(query);
      expect(items).toEqual([]);
      expect(notes[0]).toEqual({ code, message: expect.stringMatching(/:/) });
    });

    it('are the same in a file', async () => {
      const { items } = await server.tree({ sort: 'key' });
      const lines = (await server.csv('tree', { sort: 'key' }))
        .trim()
        .split('\r\n');
      const columns = lines[0].split(',');
      const cells = lines.slice(1).map(line => line.split(','));
      const column = (name: string) =>
        cells.map(row => row[columns.indexOf(name)]);
      const flat = [...flatten(items)];
      expect(column('key')).toEqual(flat.map(({ key }) => key));
      expect(column('total')).toEqual(
        flat.map(({ progress }) => `${progress.total}`),
      );
      expect(column('level').slice(0, 4)).toEqual(['1', '1', '2', '3']);
      const keys = (await server.csv('keys')).trim().split('\r\n').slice(1);
      expect(keys.map(line => line.split(',')[1])).toEqual(
        (await server.keys()).keys,
      );
    });
  },
);
