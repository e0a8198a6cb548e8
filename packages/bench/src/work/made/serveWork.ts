import { activitySourcesExtensionPoint } from '@activity-insights/plugin-activity-node';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { GeneratedCatalog } from '../../server/GeneratedCatalog';
import { madeEntities } from './madeEntities';
import { MadeWork } from './MadeWork';
import { MadeWorkSource } from './MadeWorkSource';
import { statementCountModule } from './StatementCount';
import { readWorkWorld } from './WorkWorld';

// The channel closes however the measuring process ends.
process.once('disconnect', () => process.exit());

const sourceModule = createBackendModule({
  pluginId: 'activity',
  moduleId: 'made-work',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: activitySourcesExtensionPoint,
      },
      async init({ config, sources }) {
        const folder = config.getString('bench.folder');
        const work = new MadeWork(readWorkWorld(folder));
        sources.addSource(new MadeWorkSource(folder, work));
      },
    });
  },
});

const catalogFactory = createServiceFactory({
  service: catalogServiceRef,
  deps: { config: coreServices.rootConfig },
  factory: ({ config }) => {
    const world = readWorkWorld(config.getString('bench.folder'));
    return new GeneratedCatalog(madeEntities(new MadeWork(world)));
  },
});

const backend = createBackend();

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@activity-insights/plugin-activity-backend'));
backend.add(sourceModule);
backend.add(statementCountModule);
backend.add(catalogFactory);

backend.start();
