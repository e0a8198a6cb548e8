import { activitySourcesExtensionPoint } from '@activity-insights/plugin-activity-node';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { Organisation } from '../organisation/Organisation';
import { planOrganisation } from '../organisation/planOrganisation';
import type { StreamPlan } from '../organisation/StreamPlan';
import { RecordMaker } from '../records/RecordMaker';
import { readWorld } from '../world/World';
import { describeEntities } from './describeEntities';
import { GeneratedCatalog } from './GeneratedCatalog';
import { GeneratedSource } from './GeneratedSource';

/** Registers the instances of the organisation that the folder `bench.folder` is about. */
export const generatedSourcesModule = createBackendModule({
  pluginId: 'activity',
  moduleId: 'generated-sources',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: activitySourcesExtensionPoint,
      },
      async init({ config, sources }) {
        const folder = config.getString('bench.folder');
        const organisation = planOrganisation(readWorld(folder));
        const maker = new RecordMaker(organisation);
        for (const streams of byInstance(organisation)) {
          sources.addSource(new GeneratedSource(folder, streams, maker));
        }
      },
    });
  },
});

/** Serves the entities of the organisation in place of a catalog. */
export const generatedCatalogFactory = createServiceFactory({
  service: catalogServiceRef,
  deps: { config: coreServices.rootConfig },
  factory: ({ config }) => {
    const world = readWorld(config.getString('bench.folder'));
    return new GeneratedCatalog(describeEntities(planOrganisation(world)));
  },
});

function byInstance({ streams }: Organisation): StreamPlan[][] {
  const instances = new Map<string, StreamPlan[]>();
  for (const stream of streams) {
    const name = `${stream.source}/${stream.instance}`;
    instances.set(name, [...(instances.get(name) ?? []), stream]);
  }
  return [...instances.values()];
}
