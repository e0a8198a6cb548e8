import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { fakeEntry, fakeNobodysItem, fakeType } from '../../../tests/fakeWork';
import { FlowWorld } from '../../../tests/FlowWorld';
import { readStatuses } from './itemFlowJson';
import { settleItemFlow } from './settleItemFlow';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const hourMs = 3_600_000;
/** Item 1 is created at 10:00. */
const at = (hour: number) => Date.UTC(2026, 0, 5, hour);
const day = Date.UTC(2026, 0, 5) / (24 * hourMs);

const doing = { id: '3', name: 'In Progress', category: 'inProgress' } as const;
const done = { id: '9', name: 'Done', category: 'done' } as const;

const item = (number: number, overrides: Partial<WorkItemRecord> = {}) =>
  fakeNobodysItem(number, { labels: [], ...overrides });

/** That item 1 went from one status, by id and name, to another. */
function move(
  position: number,
  hour: number,
  from: { id: string; name: string },
  to: { id: string; name: string },
) {
  return fakeEntry(1, position, {
    actor: undefined,
    at: at(hour),
    from: from.id,
    fromText: from.name,
    to: to.id,
    toText: to.name,
  });
}

const open = { id: '1', name: 'Open' };
const review = { id: '5', name: 'Review' };

/** Created at 10:00, begun at 12:00, done at 15:00. */
const story = [
  item(1, { status: done, estimate: 2 }),
  move(0, 12, open, doing),
  move(1, 15, doing, done),
];

describe.each(databases.eachSupportedId())(
  'the flow of work items on %s',
  databaseId => {
    let world: FlowWorld;

    beforeAll(async () => {
      world = await FlowWorld.create(await databases.init(databaseId));
    });

    beforeEach(() => world.clear());

    const factOf = async (number: number) => {
      const id = await world.work.idOf(`${1000 + number}`);
      const fact = (await world.facts()).find(it => it.item_id === id);
      return fact as Record<string, any> | undefined;
    };

    const write = async (
      ...records: Parameters<typeof world.work.write>
    ): Promise<void> => {
      await world.work.write(...records);
      await world.settle();
    };

    it('follows from what they were and when', async () => {
      await write(...story, item(2, { status: doing }));
      expect(await factOf(1)).toMatchObject({
        base: 1,
        stage: 'done',
        created_at: at(10),
        started_at: at(12),
        progress_until: at(15),
        done_at: at(15),
        estimate: 2,
        lead_ms: 5 * hourMs,
        cycle_ms: 3 * hourMs,
        active_ms: 3 * hourMs,
        waiting_ms: 0,
        blocked_ms: 0,
        blocked_since: null,
        reopened: 0,
        defects: '{"v":1,"defects":[]}',
        counted: JSON.stringify({ v: 1, units: [world.units.web] }),
      });
      expect(await factOf(2)).toMatchObject({
        stage: 'inProgress',
        started_at: at(11),
        done_at: null,
      });
      // A day for what is done and one for what goes on, both arrived and begun.
      expect(await world.days()).toEqual([
        {
          ref: '',
          day,
          base: 1,
          arrived: 2,
          started: 2,
          completed: 1,
          progress_in: 2,
          progress_out: 1,
          estimated: 1,
          estimate: 2,
        },
      ]);
    });

    it('is done when the source says so', async () => {
      await write(
        item(1, { status: done, resolvedAt: at(14) }),
        ...story.slice(1),
      );
      expect(await factOf(1)).toMatchObject({
        done_at: at(14),
        cycle_ms: 2 * hourMs,
      });
    });

    it('knows nothing of work in a status that is nobody’s, until somebody has it', async () => {
      await write(
        item(1, { status: done }),
        move(0, 12, open, doing),
        move(1, 13, doing, review),
        move(2, 15, review, done),
        item(2, { status: doing }),
      );
      expect(await factOf(1)).toMatchObject({
        cycle_ms: 3 * hourMs,
        active_ms: null,
        defects: '{"v":1,"defects":["unmapped-status"]}',
      });
      await write(item(3, { status: { ...review, category: 'inProgress' } }));
      expect(await factOf(1)).toMatchObject({
        active_ms: 3 * hourMs,
        defects: '{"v":1,"defects":[]}',
      });
    });

    it('ends when they are gone, and comes back with them', async () => {
      await write(...story, item(2, { status: doing }));
      const [facts, days] = [await world.facts(), await world.days()];
      await world.work.remove('workItem', '1001');
      await world.settle();
      expect(await factOf(1)).toBeUndefined();
      expect(await world.days()).toMatchObject([{ arrived: 1, completed: 0 }]);
      await world.work.remove('workItem', '1002');
      await world.settle();
      expect([await world.facts(), await world.days()]).toEqual([[], []]);
      await write(...story, item(2, { status: doing }));
      expect([await world.facts(), await world.days()]).toEqual([facts, days]);
    });

    it('is that of another level as soon as the type is known to be', async () => {
      await write(
        item(1, { type: { id: '10', name: 'Epic' } }),
        item(2, { type: { id: '11', name: 'Release' } }),
        fakeType(),
      );
      const levels = async () => (await world.facts()).map(({ base }) => base);
      expect(await levels()).toEqual([1, 1]);
      await write(fakeType({ id: '10', name: 'Epic', level: 1 }));
      expect(await levels()).toEqual([0, 1]);
      expect((await world.days()).map(({ base }) => base)).toEqual([0, 1]);
      await write(
        fakeType({ id: '11', name: 'Release', childTypes: ['Epic'] }),
      );
      expect(await levels()).toEqual([0, 0]);
    });

    it('goes by the rules of the first Component that they belong to', async () => {
      await world.map({
        'component:default/b': [world.units.web],
        'component:default/a': [world.units.checkout],
      });
      await world.describe('component:default/b', { statuses: 'Open=active' });
      await world.describe('component:default/a', { statuses: 'Open=waiting' });
      await world.settle();
      await write(
        ...[1, 2].map(number =>
          item(number, {
            status: { ...open, category: 'todo' },
            labels: number === 2 ? ['Checkout'] : [],
          }),
        ),
      );
      const byOf = async (number: number) =>
        readStatuses((await factOf(number))!.statuses).map(it => [
          it.by,
          it.work,
        ]);
      expect(await byOf(1)).toEqual([['component:default/b', 'active']]);
      expect(await byOf(2)).toEqual([['component:default/a', 'waiting']]);
    });

    it('costs what has changed, however many there are', async () => {
      const many = Array.from({ length: 300 }, (_, n) =>
        item(n, { status: { ...open, category: 'todo' } }),
      );
      await world.map({ 'component:default/web': [world.units.web] });
      await write(...many);
      const ids = (await world.facts()).map(fact => fact.item_id as number);
      const written: [table: string, rows: number][] = [];
      const note = ({ sql, bindings }: { sql: string; bindings: string[] }) => {
        const [, table] =
          /(?:INSERT INTO|DELETE FROM) (work_item_flow|flow_days)/.exec(sql) ??
          [];
        if (table) written.push([table, JSON.parse(bindings[0]).length]);
      };
      world.knex.on('query', note);
      const settle = () =>
        world.work.database.write('settle', tx => settleItemFlow(tx, ids));
      expect(await settle()).toBe(0);
      expect(written).toEqual([]);
      await world.work.write(item(7, { status: doing }));
      await world.work.settle();
      world.knex.removeListener('query', note);
      // The item was created on the first day, and is in progress since then: in the Component and in everything.
      expect(written).toEqual([
        ['work_item_flow', 1],
        ['flow_days', 2],
      ]);
    });
  },
);
