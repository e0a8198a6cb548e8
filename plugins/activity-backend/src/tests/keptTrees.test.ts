import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { fakeEntry, fakeNobodysItem } from './fakeWork';
import { readKeptWork, workNaively, type PlainNode } from './workNaively';
import { WorkWorld } from './WorkWorld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 5, 9);

const number = fc.nat(6);
const key = fc.constantFrom('A-1', 'A-2', 'A-3', 'B-1', 'B-2');

const parentArbitrary = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: fc.record({ id: number.map(n => `${1000 + n}`) }) },
  { weight: 4, arbitrary: fc.record({ key }) },
  {
    weight: 2,
    arbitrary: fc.record({ id: number.map(n => `${1000 + n}`), key }),
  },
  { weight: 1, arbitrary: fc.constant({ id: 'nobody', key: 'X-1' }) },
  { weight: 1, arbitrary: key.map(it => ({ key: it.toLowerCase() })) },
);

/** Each status is of one category, wherever it is met. */
function statusOf(category: string, waits: boolean) {
  return waits && category === 'todo'
    ? { id: 'waiting', name: 'waiting', category }
    : { id: category, name: category, category };
}

const itemArbitrary = fc
  .record({
    n: number,
    key,
    earlierKeys: fc.array(key, { maxLength: 2 }),
    parent: parentArbitrary,
    category: fc.constantFrom('todo', 'inProgress', 'done'),
    waits: fc.boolean(),
    estimate: fc.constantFrom(undefined, 0, 0.5, 3),
    flagged: fc.boolean(),
    day: fc.constantFrom(0, 1, 30, 50),
    dueOn: fc.constantFrom(undefined, '2026-02-01', '2026-03-01'),
    labels: fc.subarray(['Checkout', 'Web']),
    isElsewhere: fc.boolean(),
  })
  .map(
    ({ n, category, waits, day, isElsewhere, ...rest }): WorkItemRecord =>
      fakeNobodysItem(n, {
        status: statusOf(category, waits),
        updatedAt: start + day * dayMs,
        project: isElsewhere ? { id: '21', name: 'Elsewhere' } : undefined,
        ...rest,
      } as Partial<WorkItemRecord>),
  );

/** What items were: a status that no item has may be named, and its category is then a guess until one has it. */
const entryArbitrary = fc
  .record({
    n: number,
    position: fc.nat(2),
    from: fc.constantFrom('todo', 'inProgress', 'done', 'waiting'),
    to: fc.constantFrom('todo', 'inProgress', 'done', 'waiting'),
    hour: fc.nat(200),
  })
  .map(({ n, position, from, to, hour }) =>
    fakeEntry(n, position, {
      actor: undefined,
      at: start + hour * 3_600_000,
      from,
      fromText: from,
      to,
      toText: to,
    }),
  );

type Step = (world: WorkWorld) => Promise<unknown>;

const settleArbitrary = fc.integer({ min: 1, max: 4 }).map(
  (limit): Step =>
    world =>
      world.settlePortion(limit),
);

const settleAll: Step = world => world.settle();

const writeArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(itemArbitrary, { minLength: 1, maxLength: 3 }).map(
      (items): Step =>
        world =>
          world.write(...items),
    ),
  },
  {
    weight: 1,
    arbitrary: entryArbitrary.map(
      (entry): Step =>
        world =>
          world.write(entry),
    ),
  },
  {
    weight: 1,
    arbitrary: number.map(
      (n): Step =>
        world =>
          world.remove('workItem', `${1000 + n}`),
    ),
  },
);

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: writeArbitrary },
  { weight: 1, arbitrary: settleArbitrary },
  { weight: 2, arbitrary: fc.constant(settleAll) },
);

const stepsArbitrary = fc.array(stepArbitrary, { minLength: 1, maxLength: 30 });

describe.each(databases.eachSupportedId())('kept trees on %s', databaseId => {
  const isSqlite = databaseId === 'SQLITE_3';

  async function createWorld(): Promise<WorkWorld> {
    const world = await WorkWorld.create(await databases.init(databaseId));
    await world.addUnit('label:checkout');
    await world.addUnit('component:checkout');
    await world.knex('projects').insert({
      id: 77,
      instance_id: world.instanceId,
      external_id: '21',
      name: 'Elsewhere',
      locators: '[]',
      component_refs: '[]',
    });
    await world.addUnit('', 77);
    await world.addUnit('label:web', 77);
    return world;
  }

  it('are those of the items, whatever has happened to these in whatever order', async () => {
    const world = await createWorld();
    await fc.assert(
      fc.asyncProperty(stepsArbitrary, async steps => {
        await world.clear();
        for (const step of steps) await step(world);
        await world.settle();
        const kept = await readKeptWork(world.knex);
        expect(kept).toEqual(await workNaively(world.knex));
        expect(await world.knex('settle_work_items')).toEqual([]);
        await world.rebuild();
        const rebuilt = await readKeptWork(world.knex);
        expect(rebuilt).toEqual(await workNaively(world.knex));
        // When work began follows from what statuses meant, which is learnt from other items as they come.
        expect(rebuilt.nodes.map(withoutStart)).toEqual(
          kept.nodes.map(withoutStart),
        );
        expect(rebuilt.units).toEqual(kept.units);
      }),
      { numRuns: isSqlite ? 120 : 12 },
    );
  }, 300_000);
});

function withoutStart(node: PlainNode): PlainNode {
  return { ...node, started_at: null };
}
