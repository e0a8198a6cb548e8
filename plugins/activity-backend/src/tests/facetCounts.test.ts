import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { FacetWorld } from './FacetWorld';
import { migrationsDirectory } from './HarvestFixture';
import { readContradictions } from './readContradictions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(180_000);

const projects = ['web', 'ops'];
const project = fc.constantFrom(...projects);
const id = fc.integer({ min: 0, max: 4 });

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('show' as const),
      project,
      id,
      facets: fc.subarray([
        'component:Checkout',
        'component:checkout',
        'component:Search',
        'label:Urgent',
        'label:later',
      ]),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('name' as const),
      component: fc.constantFrom('shop', 'site'),
      naming: fc.record({
        projects: fc.constantFrom('WEB', 'web, OPS', 'ops'),
        components: fc.constantFrom('', 'CHECKOUT', 'search, checkout'),
        labels: fc.constantFrom('', 'urgent', 'nobody,LATER'),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('lose' as const), project, id }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('build' as const) }) },
);

describe.each(databases.eachSupportedId())(
  'Components of parts of projects on %s',
  databaseId => {
    it('are counted as a look at each item would count them, whatever has happened', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 4, maxLength: 12 }),
          async steps => {
            const knex = await databases.init(databaseId);
            await knex.migrate.latest({ directory: migrationsDirectory });
            const world = await FacetWorld.create(knex, projects);
            try {
              for (const it of steps) {
                if (it.kind === 'build') await world.build();
                else if (it.kind === 'show') {
                  const { project: key, id: item, facets } = it;
                  await world.show({
                    project: key,
                    id: item,
                    events: item + 1,
                    facets,
                  });
                } else if (it.kind === 'lose') {
                  await world.lose(it.project, it.id);
                } else await world.name(it.component, it.naming);
                expect(await world.counted()).toEqual(world.expected());
              }
              await world.build();
              expect(await world.counted()).toEqual(world.expected());
              const { database } = world.fixture;
              expect(
                await database.read('readContradictions', readContradictions),
              ).toEqual([]);
            } finally {
              await world.fixture.stop();
              await knex.destroy();
            }
          },
        ),
        { numRuns: 4 },
      );
    });
  },
);
