import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { registerActions } from '../actions/registerActions';
import { fakeEntry } from './fakeWork';
import { outline } from './treeOutline';
import { epic, item, tombstone, types } from './webItem';
import { web, WorkServer } from './WorkServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('odd trees on %s', databaseId => {
  let server: WorkServer;

  const start = async (...records: ActivityRecord[]) => {
    server = await WorkServer.start(await databases.init(databaseId));
    await server.show({ WEB: [...types, ...records] });
  };

  afterEach(async () => {
    await server.fixture.stop();
  });

  it('show what is gone on request, with its reason, and count it nowhere', async () => {
    await start(item(1, undefined, epic), item(2, 1), item(3, 2), item(4, 1));
    await server.show({ WEB: [tombstone(2), tombstone(3)] });
    const without = await server.tree({ entity: web });
    expect(outline(without.items)).toEqual([['WEB-1', 'WEB-4']]);
    expect(without).toMatchObject({ removed: 2, total: 1 });
    const tree = await server.tree({ entity: web, removed: true });
    expect(outline(tree.items)).toEqual([
      ['WEB-1', ['WEB-2 gone', 'WEB-3 gone'], 'WEB-4'],
    ]);
    expect(tree.items[0]).toMatchObject({ items: 2, childCount: 1 });
    expect(tree.items[0].children[0]).toMatchObject({
      removed: { at: expect.any(String), reason: 'deleted' },
      items: 0,
      progress: { done: 0, total: 0, inProgress: 0 },
    });
    expect(tree.byType).toEqual(without.byType);
    expect((await server.keys({ entity: web })).keys).toEqual([
      'WEB-1',
      'WEB-4',
    ]);
    const below = await server.tree({ root: 'WEB-1', removed: true });
    expect(outline(below.items)).toEqual(outline(tree.items));
    expect(below.removed).toBe(2);
  });

  it('open circles, and say so', async () => {
    await start(item(1, 3, epic), item(2, 1), item(3, 2), item(4, 4, epic));
    const tree = await server.tree({ sort: 'key' });
    expect(outline(tree.items)).toEqual([
      ['WEB-1', ['WEB-2', 'WEB-3']],
      'WEB-4',
    ]);
    expect(tree.items.map(({ broken }) => broken)).toEqual(['cycle', 'cycle']);
    expect(tree.notes.map(({ code }) => code)).toEqual(['cycles']);
  });

  it('take items of types that the source does not list', async () => {
    const odd = { type: { id: '77', name: 'Oddity' } };
    await start(
      item(1, undefined, epic),
      item(2, 1, odd),
      item(3, undefined, odd),
    );
    const tree = await server.tree({});
    expect(outline(tree.items)).toEqual([['WEB-1', 'WEB-2']]);
    expect(tree).toMatchObject({
      unlinked: 1,
      byType: [
        { type: 'Oddity', count: 2 },
        { type: 'Epic', count: 1 },
      ],
    });
    expect(outline((await server.tree({ type: 'oddity' })).items)).toEqual([
      ['(WEB-1)', 'WEB-2'],
    ]);
  });

  it('list 1,200 children in portions, and all of them in a file', async () => {
    const children = Array.from({ length: 1200 }, (_, index) =>
      item(index + 2, 1),
    );
    await start(item(1, undefined, epic), ...children);
    const keys: string[] = [];
    let page = await server.tree({ entity: web, maxDepth: 2 });
    expect(page.items[0].childCount).toBe(1200);
    for (;;) {
      const [{ children: shown, nextChildren }] = page.items;
      expect(shown.length).toBeLessThanOrEqual(500);
      keys.push(...shown.map(({ key }) => key));
      if (nextChildren === undefined) break;
      const query = { entity: web, root: 'WEB-1', maxDepth: 2 };
      page = await server.tree({ ...query, children: nextChildren });
    }
    expect(keys).toEqual(children.map(({ key }) => key));
    const file = (await server.csv('tree', { entity: web }))
      .trim()
      .split('\r\n');
    expect(file).toHaveLength(1202);
  });

  it('reach down 120 levels, and up again', async () => {
    const path = Array.from({ length: 120 }, (_, index) =>
      item(index + 1, index || undefined, index === 0 ? epic : {}),
    );
    await start(...path);
    const depthOf = (items: readonly WorkTreeItem[]): number =>
      items.length === 0 ? 0 : 1 + depthOf(items[0].children);
    const found = await server.tree({ text: 'About 120', maxDepth: 100 });
    expect(depthOf(found.items)).toBe(100);
    expect(found.items[0]).toMatchObject({
      key: 'WEB-1',
      context: true,
      items: 120,
    });
    const rest = await server.tree({ root: 'WEB-100', maxDepth: 100 });
    expect(depthOf(rest.items)).toBe(21);
  });

  it('are as they were on a day', async () => {
    const at = Date.parse('2026-01-08T12:00:00Z');
    await start(
      item(1, undefined, epic),
      item(2, undefined, epic),
      item(3, 2, {
        status: { id: '5', name: 'Done', category: 'done' },
        updatedAt: at,
      }),
      fakeEntry(3, 0, {
        at,
        from: '3',
        fromText: 'In Progress',
        to: '5',
        toText: 'Done',
      }),
      fakeEntry(3, 1, {
        at,
        field: 'Parent',
        fieldId: 'parent',
        from: '1001',
        fromText: 'WEB-1',
        to: '1002',
        toText: 'WEB-2',
      }),
    );
    const now = await server.tree({ entity: web, sort: 'key' });
    expect(outline(now.items)).toEqual(['WEB-1', ['WEB-2', 'WEB-3']]);
    const then = await server.tree({
      entity: web,
      sort: 'key',
      asOf: '2026-01-07',
    });
    expect(outline(then.items)).toEqual([['WEB-1', 'WEB-3'], 'WEB-2']);
    expect(then).toMatchObject({
      // The end of the day in New York.
      asOf: '2026-01-08T04:59:59.999Z',
      exact: { reasons: expect.any(Array) },
    });
    expect(then.items[0].children[0]).toMatchObject({
      status: 'In Progress',
      statusCategory: 'inProgress',
    });
    expect(then.items[0].progress).toEqual(
      expect.objectContaining({ done: 0, total: 1, inProgress: 1 }),
    );
    const below = await server.tree({ root: 'WEB-1', asOf: '2026-01-07' });
    expect(outline(below.items)).toEqual([['WEB-1', 'WEB-3']]);
    const done = await server.tree({
      statusCategory: 'done',
      asOf: '2026-01-07',
    });
    expect(done.items).toEqual([]);
    expect(done.notes.map(({ code }) => code)).toEqual(['filtered', 'past']);
    const { status, body } = await server.ask('tree', {
      asOf: '2026-01-07',
      delivery: 'merged',
    });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('delivery'),
    ]);
  });

  it('have the keys and types that they had on a day', async () => {
    const at = Date.parse('2026-01-08T12:00:00Z');
    await start(
      item(1, undefined, { updatedAt: at }),
      fakeEntry(1, 0, {
        at,
        field: 'Key',
        from: undefined,
        fromText: 'OLD-9',
        to: undefined,
        toText: 'WEB-1',
      }),
      fakeEntry(1, 1, {
        at,
        field: 'issuetype',
        from: '9',
        fromText: 'Bug',
        to: '1',
        toText: 'Story',
      }),
    );
    const told = async (query: Record<string, string>) =>
      (await server.tree(query)).items.map(({ key, type }) => [key, type]);
    expect(await told({ entity: web })).toEqual([['WEB-1', 'Story']]);
    expect(await told({ entity: web, asOf: '2026-01-07' })).toEqual([
      ['OLD-9', 'Bug'],
    ]);
  });

  it('are told to assistants, too', async () => {
    await start(item(1, undefined, epic), item(2, 1));
    const actions = actionsRegistryServiceMock();
    registerActions({
      ...server.services,
      actionsRegistry: actions,
      auditor: mockServices.auditor.mock(),
    });
    const invoke = async (name: string, input: object) =>
      (
        await actions.invoke({
          id: `test:${name}`,
          input: { entity: web, ...input },
          credentials: mockCredentials.service(),
        })
      ).output;
    expect(await invoke('get-work-summary', {})).toMatchObject({
      total: 1,
      items: [{ key: 'WEB-1', progress: { total: 1 }, completion: 0 }],
    });
    expect(await invoke('get-work-tree', { openOnly: true })).toMatchObject({
      items: [
        { key: 'WEB-1', level: 1, isContext: false, hasMore: false },
        { key: 'WEB-2', level: 2 },
      ],
    });
    expect(
      await invoke('list-work-item-keys', { text: 'about 2' }),
    ).toMatchObject({
      keys: ['WEB-2'],
      total: 1,
    });
    await expect(invoke('get-work-tree', { maxDepth: 0 })).rejects.toThrow(
      'maxDepth',
    );
  });
});
