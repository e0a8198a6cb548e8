import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { FacetWorld } from '../tests/FacetWorld';
import { migrationsDirectory } from '../tests/HarvestFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'parts of projects on %s',
  databaseId => {
    let knex: Knex;
    let world: FacetWorld;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      world = await FacetWorld.create(knex, ['web']);
    });

    afterEach(() => world.fixture.stop());

    const filters = () =>
      knex('units').whereNot({ filter: '' }).orderBy('filter').pluck('filter');

    it('are units once a Component names them, with what was stored before', async () => {
      await world.show({
        project: 'web',
        id: 1,
        events: 3,
        facets: ['component:Checkout', 'label:x'],
      });
      await world.show({ project: 'web', id: 2, events: 2, facets: [] });
      expect(await filters()).toEqual([]);
      await world.name('shop', { projects: 'WEB', components: 'checkout ' });
      expect(await filters()).toEqual(['component:checkout']);
      expect(await world.counted()).toEqual({ shop: 3 });
      const [{ facets }] = await knex('facet_sets').select('facets');
      expect(JSON.parse(facets)).toEqual(['component:Checkout', 'label:x']);
    });

    it('gain and lose events with the facets of their items, and totals count each once', async () => {
      await world.name('shop', { projects: 'web', components: 'Checkout' });
      await world.name('hub', { projects: 'web', labels: 'x, y' });
      await world.name('all', { projects: 'web' });
      const item = { project: 'web', id: 1, events: 2 };
      await world.show({ ...item, facets: ['component:Checkout', 'label:X'] });
      expect(await world.counted()).toEqual({ shop: 2, hub: 2, all: 2 });
      await world.show({ ...item, facets: ['label:y', 'label:x'] });
      expect(await world.counted()).toEqual({ shop: 0, hub: 2, all: 2 });
      await world.show({ ...item, facets: [] });
      expect(await world.counted()).toEqual({ shop: 0, hub: 0, all: 2 });
      await world.show({ ...item, facets: ['component:checkout'] });
      expect(await world.counted()).toEqual({ shop: 2, hub: 0, all: 2 });
    });

    it('stay when nobody names them any more, and are right when somebody does again', async () => {
      const item = { project: 'web', id: 1, events: 2 };
      await world.show({ ...item, facets: ['label:x'] });
      await world.name('hub', { projects: 'web', labels: 'x' });
      await world.name('hub', { projects: 'web', labels: 'z' });
      expect(await world.counted()).toEqual({ hub: 0 });
      await world.show({ ...item, facets: [] });
      await world.show({ ...item, id: 2, facets: ['label:x'] });
      await world.name('hub', { projects: 'web', labels: 'x' });
      expect(await world.counted()).toEqual({ hub: 2 });
      expect(await filters()).toEqual(['label:x', 'label:z']);
    });

    it('go on being filled where a process has stopped', async () => {
      await world.show({
        project: 'web',
        id: 1,
        events: 3,
        facets: ['label:x'],
      });
      await world.name('hub', { projects: 'web', labels: 'x' });
      const part = await knex('units').where({ filter: 'label:x' }).first();
      await knex('unit_components').where({ unit_id: part.id }).delete();
      await knex('sightings')
        .where({ unit_id: part.id })
        .whereIn(
          'event_id',
          knex('sightings').where({ unit_id: part.id }).max('event_id'),
        )
        .delete();
      await knex('units')
        .where({ id: part.id })
        .update({ fill_pending: true, mapping_pending: true });
      expect(await world.counted()).toEqual({ hub: 0 });
      await world.name('hub', { projects: 'web', labels: 'x' });
      expect(await world.counted()).toEqual({ hub: 3 });
    });

    it('are found in more events, and sets of facets, than are looked at in one go', async () => {
      await world.show({
        project: 'web',
        id: 1,
        events: 700,
        facets: ['label:x', 'label:y'],
      });
      await world.show({
        project: 'web',
        id: 2,
        events: 600,
        facets: ['label:x'],
      });
      await knex.batchInsert(
        'facet_sets',
        Array.from({ length: 2_100 }, (_, n) => ({
          facets: JSON.stringify([`label:other${n}`]),
        })),
        100,
      );
      await world.show({
        project: 'web',
        id: 3,
        events: 1,
        facets: ['label:X'],
      });
      await world.name('hub', { projects: 'web', labels: 'x' });
      expect(await world.counted()).toEqual({ hub: 1_301 });
    });
  },
);
