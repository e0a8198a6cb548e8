import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { buildFlowDays } from '../store/flow/days/buildFlowDays';
import { reconcileFlowScopes } from '../store/flow/scopes/reconcileFlowScopes';
import { fakeEntry, fakeNobodysItem, fakeType } from './fakeWork';
import { flowDaysNaively } from './flowDaysNaively';
import { FlowWorld } from './FlowWorld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const hourMs = 3_600_000;
const start = Date.UTC(2026, 2, 27, 9);

const statuses = {
  Open: 'todo',
  Doing: 'inProgress',
  Review: 'inProgress',
  Done: 'done',
} as const;

type StatusName = keyof typeof statuses;

const status = fc.constantFrom(...(Object.keys(statuses) as StatusName[]));
const number = fc.nat(5);

function item(
  n: number,
  name: StatusName,
  rest: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return fakeNobodysItem(n, {
    createdAt: start + n * 7 * hourMs,
    status: { id: name, name, category: statuses[name] },
    labels: [],
    ...rest,
  });
}

/** Somebody always has each status, so that nobody's stage depends on what comes when. */
const anchors = (Object.keys(statuses) as StatusName[]).map((name, n) =>
  item(100 + n, name),
);

type Step = (world: FlowWorld) => Promise<unknown>;

const writeArbitrary = fc
  .record({
    n: number,
    name: status,
    estimate: fc.constantFrom(undefined, 0, 0.1, 0.2, 3),
    flagged: fc.boolean(),
    type: fc.constantFrom(
      { id: '1', name: 'Story' },
      { id: '2', name: 'Epic' },
    ),
    labels: fc.subarray(['Checkout']),
    isElsewhere: fc.boolean(),
    resolvedAt: fc.constantFrom(undefined, start + 3 * hourMs),
  })
  .map(({ n, name, isElsewhere, ...rest }): Step => {
    const project = isElsewhere ? { id: '21', name: 'Elsewhere' } : undefined;
    return ({ work }) => work.write(item(n, name, { project, ...rest }));
  });

const entryArbitrary = fc
  .record({
    n: number,
    position: fc.nat(3),
    from: status,
    to: status,
    hour: fc.nat(90),
  })
  .map(
    ({ n, position, from, to, hour }): Step =>
      ({ work }) =>
        work.write(
          fakeEntry(n, position, {
            actor: undefined,
            at: start + hour * hourMs,
            from,
            fromText: from,
            to,
            toText: to,
          }),
        ),
  );

const removeArbitrary = number.map(
  (n): Step =>
    ({ work }) =>
      work.remove('workItem', `${1000 + n}`),
);

const typeArbitrary = fc.constantFrom(0, 1).map(
  (level): Step =>
    ({ work }) =>
      work.write(fakeType({ id: '2', name: 'Epic', level })),
);

const web = 'component:default/web';
const shop = 'component:default/shop';

const mapArbitrary = fc
  .record({
    [web]: fc.subarray(['web', 'elsewhere'] as const),
    [shop]: fc.subarray(['checkout', 'elsewhere'] as const),
  })
  .map(
    (mapping): Step =>
      world =>
        world.map(
          Object.fromEntries(
            Object.entries(mapping).map(([ref, names]) => [
              ref,
              names.map(name => world.units[name]),
            ]),
          ),
        ),
  );

const describeArbitrary = fc
  .record({
    ref: fc.constantFrom(web, shop, 'group:default/shops'),
    timeZone: fc.constantFrom(null, 'Pacific/Auckland', 'Europe/Berlin'),
    statuses: fc.constantFrom(
      null,
      'Review=waiting',
      'Review=done, Open=active',
    ),
  })
  .map(
    ({ ref, ...says }): Step =>
      world =>
        world.describe(ref, { ...says, ownedBy: 'group:default/shops' }),
  );

const settleArbitrary = fc.integer({ min: 1, max: 4 }).map(
  (limit): Step =>
    ({ work }) =>
      work.settlePortion(limit),
);

const zone = fc.constantFrom('Asia/Tokyo', 'America/Lima', undefined);

/** Days begin to be made anew, and that breaks off. */
const breakOffArbitrary = fc
  .record({ defaultZone: zone, limit: fc.nat(7) })
  .map(
    ({ defaultZone, limit }): Step =>
      async world => {
        world.settings.defaultZone = defaultZone;
        const { work, settings } = world;
        await work.database.write('reconcile', tx =>
          reconcileFlowScopes(tx, settings),
        );
        await work.database.write('build', tx => buildFlowDays(tx, limit));
      },
  );

const stepsArbitrary = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: writeArbitrary },
    { weight: 4, arbitrary: entryArbitrary },
    { weight: 1, arbitrary: removeArbitrary },
    { weight: 1, arbitrary: typeArbitrary },
    { weight: 2, arbitrary: mapArbitrary },
    { weight: 2, arbitrary: describeArbitrary },
    { weight: 3, arbitrary: settleArbitrary },
    { weight: 3, arbitrary: breakOffArbitrary },
    {
      weight: 2,
      arbitrary: fc.constant<Step>(world => world.settle()),
    },
  ),
  { minLength: 5, maxLength: 30 },
);

describe.each(databases.eachSupportedId())('kept flow on %s', databaseId => {
  it('is that of the items, whatever has happened to them and to Components in whatever order', async () => {
    const world = await FlowWorld.create(await databases.init(databaseId));
    await fc.assert(
      fc.asyncProperty(stepsArbitrary, async steps => {
        await world.clear();
        await world.work.write(...anchors);
        for (const step of steps) await step(world);
        await world.settle();
        const facts = await world.facts();
        const days = await world.days();
        expect(days).toEqual(await flowDaysNaively(world));
        expect(days.length).toBeGreaterThan(0);
        const scopes = await world.scopes();
        expect(Object.values(scopes).every(it => it.isBuilt)).toBe(true);
        await world.rebuild();
        expect(await world.facts()).toEqual(facts);
        expect(await world.days()).toEqual(days);
        expect(await world.scopes()).toEqual(scopes);
      }),
      { numRuns: databaseId === 'SQLITE_3' ? 40 : 6 },
    );
  }, 120_000);
});
