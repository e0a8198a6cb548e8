import {
  activitySourcesExtensionPoint,
  type ActivitySource,
} from '@activity-insights/plugin-activity-node';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { GeneratedCatalog } from '../server/GeneratedCatalog';

/** What a backend shows of what is made; both are given the folder that says how much of it there is. */
export interface MadeWorld {
  moduleId: string;
  sources: (folder: string) => ActivitySource[];
  entities: (folder: string) => Entity[];
  /** Beside the plugin, such as what counts statements. */
  features?: BackendFeature[];
}

/** Starts a backend with the plugin, on sources and a catalog that are made. It ends with the process that has started this one. */
export function serveMade(world: MadeWorld): void {
  // The channel closes however the measuring process ends.
  process.once('disconnect', () => process.exit());
  const backend = createBackend();
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(
    import('@backstage/plugin-permission-backend-module-allow-all-policy'),
  );
  backend.add(import('@activity-insights/plugin-activity-backend'));
  backend.add(
    createBackendModule({
      pluginId: 'activity',
      moduleId: world.moduleId,
      register(env) {
        env.registerInit({
          deps: {
            config: coreServices.rootConfig,
            sources: activitySourcesExtensionPoint,
          },
          async init({ config, sources }) {
            const folder = config.getString('bench.folder');
            for (const source of world.sources(folder)) {
              sources.addSource(source);
            }
          },
        });
      },
    }),
  );
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) =>
        new GeneratedCatalog(world.entities(config.getString('bench.folder'))),
    }),
  );
  for (const feature of world.features ?? []) backend.add(feature);
  backend.start();
}
