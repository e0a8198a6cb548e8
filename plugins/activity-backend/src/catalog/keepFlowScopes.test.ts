import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { readRules } from '../flow/rules/storedRules';
import { CatalogFixture, catalogEntity } from '../tests/CatalogFixture';
import { fakeNobodysItem } from '../tests/fakeWork';
import { flowDaysNaively } from '../tests/flowDaysNaively';
import { FlowWorld } from '../tests/FlowWorld';
import { keepFlowScopes } from './keepFlowScopes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const web = 'component:default/web';
const shop = 'component:default/shop';
const statuses = 'activity-insights/statuses';
const zone = 'activity-insights/timezone';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** Created at 23:30 UTC. */
const story = (number: number) =>
  fakeNobodysItem(number, {
    createdAt: Date.parse('2026-03-02T23:30:00Z'),
    status: { id: '5', name: 'Review', category: 'inProgress' },
  });

describe.each(databases.eachSupportedId())(
  'scopes of flow on %s',
  databaseId => {
    let world: FlowWorld;
    let catalog: CatalogFixture;

    beforeAll(async () => {
      const knex = await databases.init(databaseId);
      world = await FlowWorld.create(knex);
      catalog = new CatalogFixture(knex, []);
    });

    beforeEach(async () => {
      await world.clear();
      await mapProject(world.work.projectId, web);
      await mapProject(77);
    });

    async function mapProject(projectId: number, ...refs: string[]) {
      await world
        .knex('projects')
        .where({ id: projectId })
        .update({ component_refs: JSON.stringify(refs) });
    }

    async function sync(...entities: Entity[]) {
      catalog.entities = entities;
      await catalog.sync.sync();
    }

    /** Who says something about statuses, the nearest first. */
    const layersOf = async (ref: string) => {
      const row = await world.knex('flow_scopes').where({ ref }).first();
      return readRules(row.rules).map(({ by }) => by);
    };

    const daysOf = async (ref: string) =>
      (await world.days())
        .filter(row => row.ref === ref)
        .map(row => [row.day, row.arrived]);

    it('take rules from the Component, its owner, the Groups above and the configuration', async () => {
      const rules = { annotations: { [statuses]: 'Review=waiting' } };
      world.settings.statusRules = new Map([['review', { stage: 'done' }]]);
      await sync(
        catalogEntity('Component', 'web', {
          ...rules,
          relations: [
            ['ownedBy', 'group:default/shops'],
            ['ownedBy', 'user:default/ada'],
          ],
        }),
        catalogEntity('User', 'ada', rules),
        catalogEntity('Group', 'shops', {
          annotations: { [statuses]: 'nonsense' },
          relations: [['childOf', 'group:default/company']],
        }),
        catalogEntity('Group', 'company', rules),
      );
      await world.settle();
      expect(await layersOf(web)).toEqual([
        web,
        'group:default/company',
        'config',
      ]);
      expect(await layersOf('')).toEqual(['config']);
      expect(catalog.warnings).toEqual([
        expect.stringContaining('group:default/shops has entries'),
      ]);
    });

    it('inherit what they do not say themselves', async () => {
      const group = 'group:default/shops';
      const refs = ['a', 'b', 'c'].map(name => `component:default/${name}`);
      await world.map(
        Object.fromEntries(refs.map(ref => [ref, [world.units.web]])),
      );
      const says = { timeZone: 'Asia/Tokyo', statuses: 'Review=waiting' };
      await world.describe(group, says);
      await world.describe(refs[0], { ownedBy: group });
      await world.describe(refs[1], { ownedBy: group, timeZone: 'UTC' });
      await world.describe(refs[2], { ownedBy: group, statuses: 'Open=todo' });
      await world.settle();
      const zones = Object.values(await world.scopes()).map(it => it.zone);
      expect(zones).toEqual(['UTC', 'Asia/Tokyo', 'UTC', 'Asia/Tokyo']);
      expect(await Promise.all(refs.map(layersOf))).toEqual([
        [group],
        [group],
        [refs[2], group],
      ]);
    });

    it('settle the items of a Component again when its annotation changes, and no others', async () => {
      await mapProject(77, shop);
      await world.work.write(story(1), {
        ...story(2),
        project: { id: '21', name: 'Elsewhere' },
      });
      const component = (annotations?: Record<string, string>) =>
        catalogEntity('Component', 'web', { annotations });
      await sync(component());
      await world.work.settle();
      expect(await world.work.queued()).toEqual([]);
      await sync(component({ [statuses]: 'Review=done' }));
      expect(await world.work.queued()).toEqual(['1001']);
      await world.work.settle();
      const stages = (await world.facts()).map(({ stage }) => stage);
      expect(stages).toEqual(['done', 'inProgress']);
      expect(await world.days()).toEqual(await flowDaysNaively(world));
    });

    it('settle every item again when the configuration changes', async () => {
      await world.work.write(story(1), story(2));
      await world.settle();
      world.settings.statusRules = new Map([['review', { stage: 'todo' }]]);
      await world.settle();
      const stages = (await world.facts()).map(({ stage }) => stage);
      expect(stages).toEqual(['todo', 'todo']);
    });

    it('have the days of their zone', async () => {
      await world.work.write(story(1), story(2));
      await sync(catalogEntity('Component', 'web'));
      await world.work.settle();
      expect(await daysOf(web)).toEqual([[dayOf('2026-03-02'), 2]]);
      const berlin = { annotations: { [zone]: 'Europe/Berlin' } };
      await sync(
        catalogEntity('Component', 'web', {
          relations: [['ownedBy', 'group:default/shops']],
        }),
        catalogEntity('Group', 'shops', berlin),
      );
      expect(await daysOf(web)).toEqual([[dayOf('2026-03-03'), 2]]);
      expect(await daysOf('')).toEqual([[dayOf('2026-03-02'), 2]]);
    });

    it('follow their projects', async () => {
      await world.work.write(story(1));
      await sync();
      await world.work.settle();
      expect(Object.keys(await world.scopes())).toEqual(['', web]);
      await mapProject(world.work.projectId, shop);
      await catalog.sync.attributeNew();
      expect(Object.keys(await world.scopes())).toEqual(['', shop]);
      expect(await daysOf(shop)).toEqual([[dayOf('2026-03-02'), 1]]);
      expect(await daysOf(web)).toEqual([]);
    });

    it('cost no statement that writes or locks when nothing has changed', async () => {
      await world.work.write(story(1));
      await world.settle();
      const written = await catalog.written(() =>
        keepFlowScopes(world.work.database, world.settings),
      );
      expect(written).toEqual([]);
    });

    it('are kept by several replicas at once while items are settled', async () => {
      await world.work.write(...[1, 2, 3, 4].map(story));
      await world.settle();
      await mapProject(77, web, shop);
      await world.work.write(
        ...[3, 4, 5].map(number => ({
          ...story(number),
          project: { id: '21', name: 'Elsewhere' },
        })),
      );
      world.settings.defaultZone = 'Asia/Tokyo';
      await Promise.all([
        world.settle(),
        world.work.settlePortion(1),
        catalog.sync.sync(),
        world.settle(),
      ]);
      await world.settle();
      expect((await world.facts()).length).toBe(5);
      expect(await world.days()).toEqual(await flowDaysNaively(world));
      expect(await daysOf('')).toEqual([[dayOf('2026-03-03'), 5]]);
    });
  },
);
