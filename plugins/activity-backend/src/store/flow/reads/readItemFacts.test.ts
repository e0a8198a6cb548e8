import { fakeEntry, fakeNobodysItem } from '../../../tests/fakeWork';
import { FlowWorld } from '../../../tests/FlowWorld';
import { useReplicas } from '../../../tests/useReplicas';
import { countItemsBefore } from './countItemsBefore';
import type { ItemFactsFilter } from './itemFactsSql';
import type { ItemNeed } from './ItemNeed';
import { readFinished } from './readFinished';
import { readItemFacts } from './readItemFacts';

const { databaseIds, migrated } = useReplicas();

const at = (hour: number) => Date.UTC(2026, 0, 5, hour);
const open = { id: '1', name: 'Open', category: 'todo' } as const;
const doing = { id: '3', name: 'In Progress', category: 'inProgress' } as const;
const done = { id: '9', name: 'Done', category: 'done' } as const;

/** WEB-1 is created at 10:00, begun at 12:00, done at 15:00; WEB-2 is created at 11:00; WEB-3, elsewhere, is begun at 12:00 as created. */
const records = [
  fakeNobodysItem(1, { labels: [], status: done }),
  ...[
    { from: open, to: doing, hour: 12 },
    { from: doing, to: done, hour: 15 },
  ].map(({ from, to, hour }, position) =>
    fakeEntry(1, position, {
      actor: undefined,
      at: at(hour),
      from: from.id,
      fromText: from.name,
      to: to.id,
      toText: to.name,
    }),
  ),
  fakeNobodysItem(2, { labels: ['checkout'], status: open }),
  fakeNobodysItem(3, {
    labels: [],
    status: doing,
    project: { id: '21', name: 'Elsewhere' },
  }),
];

const day = { from: at(9), to: at(20) };
const allOfDay: ItemNeed = { arrived: day, finished: day, inProgress: day };

describe.each(databaseIds)('facts of work items on %s', databaseId => {
  let world: FlowWorld;

  // Nothing here writes.
  beforeAll(async () => {
    world = await FlowWorld.create(await migrated(databaseId));
    await world.work.write(...records);
    await world.settle();
  });

  const filterOf = (
    units: readonly (keyof FlowWorld['units'])[] | undefined,
    more: Partial<ItemFactsFilter> = {},
  ): ItemFactsFilter => ({
    scope: units && {
      unitIds: units.map(name => world.units[name]),
      accountIds: [],
    },
    readableUnits: undefined,
    ...more,
  });

  const found = async (filter: ItemFactsFilter, need: ItemNeed) => {
    const { items, hidden } = await world.work.database.read('facts', tx =>
      readItemFacts(tx, filter, need, { statuses: true }),
    );
    const keys = items.map(({ key }) => key).sort();
    return hidden === 0 ? keys : { keys, hidden };
  };

  it('are those of the scope, each once', async () => {
    const of = (...units: (keyof FlowWorld['units'])[]) =>
      found(filterOf(units), allOfDay);
    expect(await of('web')).toEqual(['WEB-1', 'WEB-2']);
    expect(await of('checkout')).toEqual(['WEB-2']);
    expect(await of('elsewhere')).toEqual(['WEB-3']);
    expect(await of('web', 'checkout', 'elsewhere')).toEqual(
      await found(filterOf(undefined), allOfDay),
    );
    expect(await of()).toEqual([]);
  });

  it.each<[string, ItemNeed, string[]]>([
    ['done in a time', { finished: { from: at(15), to: at(16) } }, ['WEB-1']],
    ['not done at its end', { finished: { from: at(14), to: at(15) } }, []],
    ['created in a time', { arrived: { from: at(11), to: at(12) } }, ['WEB-2']],
    [
      'in progress at some time',
      { inProgress: { from: at(12), to: at(13) } },
      ['WEB-1', 'WEB-3'],
    ],
    [
      'still in progress later',
      { inProgress: { from: at(16), to: at(17) } },
      ['WEB-3'],
    ],
    ['created before a moment', { before: at(11) }, ['WEB-1']],
    ['nothing', {}, []],
  ])('are of what was %s', async (_, need, keys) => {
    expect(await found(filterOf(undefined), need)).toEqual(keys);
    const units = ['web', 'elsewhere'] as const;
    expect(await found(filterOf(units), need)).toEqual(keys);
  });

  it('pass filters', async () => {
    const units = ['web', 'elsewhere'] as const;
    for (const scope of [units, undefined]) {
      const of = (more: Partial<ItemFactsFilter>) =>
        found(filterOf(scope, more), allOfDay);
      expect(await of({ projectIds: [77] })).toEqual(['WEB-3']);
      expect(await of({ instanceIds: [world.work.instanceId] })).toHaveLength(
        3,
      );
      expect(await of({ instanceIds: [999] })).toEqual([]);
      expect(await of({ types: new Set(['story']) })).toHaveLength(3);
      expect(await of({ types: new Set(['bug']) })).toEqual([]);
      expect(await of({ readableUnits: [world.units.checkout] })).toEqual({
        keys: ['WEB-2'],
        hidden: 2,
      });
    }
  });

  it('are counted, and summed up for days, of the same items', async () => {
    const finished = { from: at(14), to: at(16) };
    for (const units of [['web'] as const, undefined]) {
      const [rows, counts] = await world.work.database.read('facts', tx =>
        Promise.all([
          readFinished(tx, filterOf(units), finished),
          countItemsBefore(tx, filterOf(units), at(13)),
        ]),
      );
      expect(rows).toEqual([
        expect.objectContaining({ doneAt: at(15), cycleMs: at(15) - at(12) }),
      ]);
      expect(counts).toEqual(
        units
          ? { arrived: 2, started: 1, completed: 0 }
          : { arrived: 3, started: 2, completed: 0 },
      );
    }
  });
});
