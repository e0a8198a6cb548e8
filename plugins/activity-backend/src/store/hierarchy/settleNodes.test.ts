import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { fakeNobodysItem } from '../../tests/fakeWork';
import { WorkWorld } from '../../tests/WorkWorld';
import { settleNodes } from './settleNodes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** By its number; the parent by its number, or as it is named. */
function item(
  number: number,
  parent?: number | WorkItemRecord['parent'],
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return fakeNobodysItem(number, {
    ...(parent !== undefined && {
      parent: typeof parent === 'number' ? { id: `${1000 + parent}` } : parent,
    }),
    ...overrides,
  });
}

const done = { id: '9', name: 'Done', category: 'done' } as const;

describe.each(databases.eachSupportedId())(
  'trees of work on %s',
  databaseId => {
    let world: WorkWorld;

    beforeEach(async () => {
      world = await WorkWorld.create(await databases.init(databaseId));
    });

    afterEach(() => world.knex.destroy());

    /** Where each item stands: below which, or why below none; and how many items and leaves its tree has. */
    const trees = async () => {
      const rows = await world
        .knex('work_item_nodes as n')
        .join('work_items as i', 'i.id', 'n.item_id')
        .leftJoin('work_items as p', 'p.id', 'n.parent_id')
        .orderBy('i.id')
        .select('i.key', 'p.key as parent', 'n.place', 'n.items', 'n.leaves');
      return rows.map(
        row =>
          `${row.key} ${row.parent ?? row.place} ${row.items} ${row.leaves}`,
      );
    };

    const write = async (...items: WorkItemRecord[]) => {
      await world.write(...items);
      await world.settle();
    };

    it('are found by ids and by keys, in whatever case and whatever order', async () => {
      await write(
        item(3, 2),
        item(4, { key: 'web-2' }),
        item(5, { key: 'OLD-1' }),
      );
      expect(await trees()).toEqual([
        'WEB-3 orphan 1 1',
        'WEB-4 orphan 1 1',
        'WEB-5 orphan 1 1',
      ]);
      await write(item(2, 1), item(1, undefined, { earlierKeys: ['OLD-1'] }));
      expect(await trees()).toEqual([
        'WEB-3 WEB-2 1 1',
        'WEB-4 WEB-2 1 1',
        'WEB-5 WEB-1 1 1',
        'WEB-1 root 5 3',
        'WEB-2 WEB-1 3 2',
      ]);
    });

    it('follow an item that gets another parent, and one that gets another key', async () => {
      await write(item(1), item(2), item(3, { key: 'WEB-1' }));
      await write(item(3, 2));
      expect(await trees()).toEqual([
        'WEB-1 root 1 1',
        'WEB-2 root 2 1',
        'WEB-3 WEB-2 1 1',
      ]);
      await write(item(3, { key: 'OPS-1' }));
      await write(item(1, undefined, { key: 'OPS-1', earlierKeys: ['WEB-1'] }));
      await write(item(2, { key: 'WEB-1' }));
      expect(await trees()).toEqual([
        'OPS-1 root 3 2',
        'WEB-2 OPS-1 1 1',
        'WEB-3 OPS-1 1 1',
      ]);
      // Whoever has lost a key is nobody's parent by it.
      await write(item(1));
      expect(await trees()).toEqual([
        'WEB-1 root 2 1',
        'WEB-2 WEB-1 1 1',
        'WEB-3 orphan 1 1',
      ]);
    });

    it('lose who is gone, whose children are orphans until it comes back', async () => {
      await write(item(1), item(2, 1), item(3, 2), item(4, 2));
      const before = await trees();
      await world.remove('workItem', '1002');
      await world.settle();
      expect(await trees()).toEqual([
        'WEB-1 root 1 1',
        'WEB-3 orphan 1 1',
        'WEB-4 orphan 1 1',
      ]);
      await write(item(2, 1));
      expect(await trees()).toEqual(before);
    });

    it('are cut where parents lead in a circle, and joined when it opens', async () => {
      await write(item(1, 2), item(2, 3), item(3, 1), item(4, 3), item(5, 5));
      expect(await trees()).toEqual([
        'WEB-1 cycle 4 2',
        'WEB-2 WEB-3 1 1',
        'WEB-3 WEB-1 3 2',
        'WEB-4 WEB-3 1 1',
        'WEB-5 cycle 1 1',
      ]);
      await write(item(3), item(5, 1));
      expect(await trees()).toEqual([
        'WEB-1 WEB-2 2 1',
        'WEB-2 WEB-3 3 1',
        'WEB-3 root 5 2',
        'WEB-4 WEB-3 1 1',
        'WEB-5 WEB-1 1 1',
      ]);
    });

    it('are joined when somebody leaves a circle', async () => {
      await write(item(1, 2), item(2, 3), item(3, 4), item(4, 1));
      expect((await trees())[0]).toBe('WEB-1 cycle 4 1');
      await world.remove('workItem', '1003');
      await world.settle();
      expect(await trees()).toEqual([
        'WEB-1 WEB-2 2 1',
        'WEB-2 orphan 3 1',
        'WEB-4 WEB-1 1 1',
      ]);
    });

    it('know when the first item left todo', async () => {
      await write(item(1), item(2, 1));
      const id = await world.idOf('1002');
      await world.knex('work_item_spans').delete();
      const span = { item_id: id, field: 'category', to_at: null };
      await world.knex('work_item_spans').insert([
        { ...span, from_at: 100, value: 'todo' },
        { ...span, from_at: 300, value: 'done' },
        { ...span, from_at: 200, value: 'inProgress' },
      ]);
      await world.database.write('settle', tx => settleNodes(tx, [id]));
      expect(
        (await world.knex('work_item_nodes').pluck('started_at')).map(Number),
      ).toEqual([200, 200]);
    });

    it('are deep and wide at no more statements', async () => {
      const chain = Array.from({ length: 100 }, (_, n) =>
        item(n, n === 0 ? undefined : n - 1),
      );
      const wide = Array.from({ length: 1_500 }, (_, n) => item(1_000 + n, 99));
      await world.write(...chain);
      for (let at = 0; at < wide.length; at += 500) {
        await world.write(...wide.slice(at, at + 500));
      }
      await world.settle();
      const [deepest, root] = [
        await world.idOf('1099'),
        await world.idOf('1000'),
      ];
      const work = async (id: number) => {
        const row = await world
          .knex('work_item_nodes')
          .where({ item_id: id })
          .first();
        return [row.children, row.items, row.leaves, row.leaves_done];
      };
      expect(await work(root)).toEqual([1, 1_600, 1_500, 0]);
      expect(await work(deepest)).toEqual([1_500, 1_501, 1_500, 0]);
      await world.write(item(1_003, 99, { status: done }));
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      world.knex.on('query', count);
      const id = await world.idOf('2003');
      await world.database.write('settle', tx => settleNodes(tx, [id]));
      world.knex.removeListener('query', count);
      expect(await work(root)).toEqual([1, 1_600, 1_500, 1]);
      expect(statements).toBeLessThan(25);
    }, 120_000);
  },
);
