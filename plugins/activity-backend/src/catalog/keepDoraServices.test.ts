import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { defaultFixes, defaultIncidents } from '../dora/rules/defaultRules';
import type { DoraSettings } from '../dora/rules/DoraSettings';
import { readServices } from '../store/dora/services/readServices';
import { CatalogFixture, catalogEntity } from '../tests/CatalogFixture';
import { keepDoraServices } from './keepDoraServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const web = 'component:default/web';
const shop = 'component:default/shop';
const job = 'component:default/job';
const gone = 'component:default/gone';

const settings: DoraSettings = { deployments: [], fixes: defaultFixes };

const deployments = 'activity-insights/deployments';
const incidents = 'activity-insights/incidents';

const component = (name: string, annotations?: Record<string, string>) =>
  catalogEntity('Component', name, { annotations });

const factTables = ['dora_deployments', 'dora_changes', 'dora_incidents'];

describe.each(databases.eachSupportedId())(
  'services of DORA on %s',
  databaseId => {
    let catalog: CatalogFixture;
    let units: { web: number; shop: number; both: number };

    beforeAll(async () => {
      const knex = await databases.init(databaseId);
      catalog = await CatalogFixture.create(knex, []);
      units = {
        web: (await catalog.project('1', [], [web])).unitId,
        shop: (await catalog.project('2', [], [shop])).unitId,
        both: (await catalog.project('3', [], [shop, gone])).unitId,
      };
    });

    beforeEach(async () => {
      const { knex } = catalog;
      for (const table of [
        ...factTables,
        'dora_services',
        'settle_dora',
        'reported_deployments',
        'reported_incidents',
        'catalog_entities',
      ]) {
        await knex(table).delete();
      }
      await sync(component('web'), component('shop'), component('job'));
      await settled();
    });

    async function sync(...entities: Entity[]) {
      catalog.entities = entities;
      catalog.warnings.splice(0);
      await catalog.sync.sync({ acceptLosses: true });
    }

    const keep = (changed: Partial<DoraSettings> = {}) =>
      keepDoraServices(catalog.database, { ...settings, ...changed });

    const services = (refs?: string[]) =>
      catalog.database.read('readServices', tx => readServices(tx, refs));

    /** Refs of what is noted to be settled, which it is then no more. */
    async function settled(): Promise<string[]> {
      const rows = await catalog
        .knex('settle_dora as q')
        .join('dora_services as s', 's.id', 'q.service_id')
        .orderBy('ref')
        .distinct('ref');
      await catalog.knex('settle_dora').delete();
      return rows.map(({ ref }) => ref);
    }

    const report = (ref: string) =>
      catalog.knex('reported_deployments').insert({
        component: ref,
        key: '1',
        environment: 'production',
        production: 1,
        status: 'success',
        details: '{}',
        reported_at: 1,
        reported_by: 'user:default/ada',
      });

    it('are the Components of the catalog that have units', async () => {
      const rules = {
        definition: { by: 'default', entries: 'default' },
        failures: {
          by: 'default',
          incidents: defaultIncidents,
          fixes: defaultFixes,
        },
      };
      const id = expect.any(Number);
      const inShop = [units.shop, units.both];
      expect(await services()).toEqual([
        { id, ref: shop, ...rules, unitIds: inShop },
        { id, ref: web, ...rules, unitIds: [units.web] },
      ]);
      expect((await services([web, gone, web])).map(it => it.ref)).toEqual([
        web,
      ]);
    });

    it('go by their annotations, which are complained about', async () => {
      await sync(
        component('web', { [deployments]: 'job=deploy*, prod' }),
        component('shop', { [incidents]: 'down' }),
        component('job'),
        catalogEntity('Group', 'shops', {
          annotations: { [deployments]: 'x' },
        }),
      );
      const [ofShop, ofWeb] = await services();
      expect(ofWeb.definition).toEqual({
        by: web,
        entries: [{ job: 'deploy*' }],
        ignored: ['prod'],
      });
      expect(ofShop.failures).toEqual({
        by: 'default',
        incidents: defaultIncidents,
        fixes: defaultFixes,
        ignored: ['down'],
      });
      expect(catalog.warnings).toEqual([
        expect.stringMatching(/incidents of component:default\/shop .*\(1\)/),
        expect.stringMatching(/deployments of component:default\/web .*\(1\)/),
      ]);
      expect(await settled()).toEqual([shop, web]);
    });

    it('are settled when what they go by changes, and no others', async () => {
      const shared = { entry: { tag: 'v*' } };
      expect(await keep()).toBe(false);
      expect(await settled()).toEqual([]);
      await sync(
        component('web', { [deployments]: 'none' }),
        component('shop'),
      );
      expect(await settled()).toEqual([web]);
      expect(await keep({ deployments: [shared] })).toBe(true);
      expect(await settled()).toEqual([shop]);
      const fixes = { branches: ['urgent/*'], labels: [] };
      await keep({ deployments: [shared], fixes });
      expect(await settled()).toEqual([shop, web]);
      const [ofShop, ofWeb] = await services();
      expect([ofShop.definition, ofWeb.definition]).toEqual([
        { by: 'config', entries: [{ tag: 'v*' }] },
        { by: web, entries: 'none' },
      ]);
      expect(ofWeb.failures.fixes).toEqual(fixes);
    });

    it('are settled when their units change', async () => {
      const mapping = { unit_id: units.web, component_ref: shop };
      await catalog
        .knex('unit_components')
        .insert({ ...mapping, mapped_by: 'annotation' });
      await keep();
      expect(await settled()).toEqual([shop]);
      const [ofShop] = await services();
      const all = [units.web, units.shop, units.both];
      expect(ofShop.unitIds).toEqual(all.sort((a, b) => a - b));
      await catalog.knex('unit_components').where(mapping).delete();
      await keep();
      expect(await settled()).toEqual([shop]);
    });

    it('are those, too, of which something was reported', async () => {
      await report(job);
      await report(gone);
      await keep();
      expect(await settled()).toEqual([job]);
      expect(await services([job])).toMatchObject([{ ref: job, unitIds: [] }]);
    });

    it('leave nothing behind but what was reported of them', async () => {
      await report(web);
      const [ofShop, ofWeb] = await services();
      for (const { id } of [ofShop, ofWeb]) {
        await catalog.knex('settle_dora').insert({ service_id: id });
        await catalog.knex('dora_incidents').insert({
          service_id: id,
          key: 'reported:1',
          title: 'Down',
          began_at: 1,
        });
        await catalog.knex('dora_changes').insert({
          service_id: id,
          change_id: 1,
          deployment_key: 'x',
          deployed_at: 1,
          linked_by: 'list',
          defects: '[]',
        });
        await catalog.knex('dora_deployments').insert({
          service_id: id,
          key: 'x',
          at: 1,
          environments: '[]',
          title: 'x',
          runs: '[]',
          changes: 1,
          failed: '[]',
          rework: '[]',
          is_failed: 0,
          is_rework: 0,
          remarks: '[]',
        });
      }
      await sync(component('shop'));
      for (const table of [...factTables, 'settle_dora']) {
        const rows = await catalog.knex(table).select('service_id');
        expect([table, rows]).toEqual([table, [{ service_id: ofShop.id }]]);
      }
      expect((await services()).map(({ ref }) => ref)).toEqual([shop]);
      expect(await catalog.knex('reported_deployments').select()).toHaveLength(
        1,
      );
    });

    it('cost no statement that writes or locks when nothing has changed', async () => {
      expect(await catalog.written(() => keep())).toEqual([]);
    });

    it('are kept by several replicas at once', async () => {
      await catalog.knex('dora_services').delete();
      const others = [1, 2, 3].map(
        () => new CatalogFixture(catalog.knex, []).database,
      );
      const made = await Promise.all(
        others.map(database => keepDoraServices(database, settings)),
      );
      expect(made.filter(Boolean)).toHaveLength(1);
      expect(await settled()).toEqual([shop, web]);
      expect(await services()).toHaveLength(2);
    });
  },
);
