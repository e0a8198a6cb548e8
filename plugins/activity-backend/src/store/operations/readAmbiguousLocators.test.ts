import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { CatalogFixture, catalogEntity } from '../../tests/CatalogFixture';
import { useReplicas } from '../../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

/** An instance with a project of that key. */
const jira = (instance: string, key: string) =>
  createFakeSource({
    source: 'jira',
    instance,
    streams: [
      createFakeStream({
        project: {
          id: key,
          name: key,
          locators: [`jira:${key}`, `jira:${instance}/${key}`],
        },
        resource: 'issues',
      }),
    ],
  });

const component = (name: string, annotations: Record<string, string>) =>
  catalogEntity('Component', name, { annotations });

describe.each(databaseIds)(
  'Jira projects that several instances have on %s',
  databaseId => {
    it('are mapped where an annotation says which one, and are reported once a sync where none does', async () => {
      const knex = await migrated(databaseId);
      const sources = [jira('cloud', 'web'), jira('old', 'web')];
      const { loop } = replica(knex, sources);
      await loop.listStreams();
      const catalog = new CatalogFixture(knex, [
        component('vague', { 'jira/project-key': 'WEB' }),
        component('part', {
          'jira/project-key': 'WEB',
          'jira/component': 'Search',
        }),
        component('clear', {
          'jira/project-key': 'WEB',
          'activity-insights/jira-instance': 'cloud',
        }),
      ]);
      await catalog.sync.sync();
      const mapped = () =>
        knex('unit_components').orderBy('component_ref').pluck('component_ref');
      expect(await mapped()).toEqual(['component:default/clear']);
      const report = (name: string) =>
        `component:default/${name} names the Jira project WEB, which several instances have (cloud, old), and is mapped to none of them. ` +
        'Give it the annotation activity-insights/jira-instance with the id of the right one';
      expect(catalog.warnings).toEqual([report('part'), report('vague')]);

      // What is read no more makes nothing ambiguous.
      await replica(knex, [sources[0]]).loop.listStreams();
      catalog.warnings.splice(0);
      await catalog.sync.sync();
      expect(catalog.warnings).toEqual([]);
      expect(new Set(await mapped())).toEqual(
        new Set(
          ['clear', 'part', 'vague'].map(it => `component:default/${it}`),
        ),
      );
    });
  },
);
