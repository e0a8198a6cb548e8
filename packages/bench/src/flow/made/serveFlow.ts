import { activitySourcesExtensionPoint } from '@activity-insights/plugin-activity-node';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { GeneratedCatalog } from '../../server/GeneratedCatalog';
import { flowEntities } from './flowEntities';
import { FlowSource } from './FlowSource';
import { flowStatementsModule } from './FlowStatements';
import { readFlowWorld } from './FlowWorld';
import { MadeFlow } from './MadeFlow';

// The channel closes however the measuring process ends.
process.once('disconnect', () => process.exit());

const sourcesModule = createBackendModule({
  pluginId: 'activity',
  moduleId: 'made-flow',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: activitySourcesExtensionPoint,
      },
      async init({ config, sources }) {
        const folder = config.getString('bench.folder');
        const flow = new MadeFlow(readFlowWorld(folder));
        sources.addSource(FlowSource.ofItems(folder, flow));
        sources.addSource(FlowSource.ofChanges(folder, flow));
      },
    });
  },
});

const catalogFactory = createServiceFactory({
  service: catalogServiceRef,
  deps: { config: coreServices.rootConfig },
  factory: ({ config }) => {
    const world = readFlowWorld(config.getString('bench.folder'));
    return new GeneratedCatalog(flowEntities(new MadeFlow(world)));
  },
});

const backend = createBackend();

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@activity-insights/plugin-activity-backend'));
backend.add(sourcesModule);
backend.add(flowStatementsModule);
backend.add(catalogFactory);

backend.start();
