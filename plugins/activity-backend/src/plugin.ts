import { activityPermissions } from '@activity-insights/plugin-activity-common';
import { activitySourcesExtensionPoint } from '@activity-insights/plugin-activity-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import PromiseRouter from 'express-promise-router';
import { CatalogSync } from './catalog/CatalogSync';
import { readActivitySettings } from './config';
import { HarvestLoop } from './harvest/HarvestLoop';
import { scheduleTasks } from './tasks/scheduleTasks';
import { reloadAtStart } from './tasks/reloadAtStart';
import { SourceRegistry } from './harvest/SourceRegistry';
import { createActivityRouter } from './http/createActivityRouter';
import { createHarvestRouter } from './http/createHarvestRouter';
import { createBotRule } from './records/botRule';
import { openDatabase } from './store/openDatabase';
import { HarvestUseCases } from './usecases/harvest/HarvestUseCases';

/**
 * Harvests activity from the sources that modules register, and answers questions about it.
 *
 * @public
 */
export const activityPlugin = createBackendPlugin({
  pluginId: 'activity',
  register(env) {
    const registry = new SourceRegistry();
    env.registerExtensionPoint(activitySourcesExtensionPoint, registry);
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, httpAuth, logger, permissions } = deps;
        const settings = readActivitySettings(deps.config);
        deps.permissionsRegistry.addPermissions(activityPermissions);
        const database = await openDatabase(deps.database);
        const catalogSync = new CatalogSync({
          auth,
          catalog,
          database,
          logger,
          explicitLinks: settings.explicitLinks,
        });
        const loop = new HarvestLoop({
          database,
          logger,
          registry,
          parallelism: settings.harvest.parallelism,
          sweepGuard: settings.harvest.sweepGuard,
          isBot: createBotRule(settings.botPatterns),
          knownAccounts: new Map(),
          now: Date.now,
          syncCatalog: () => catalogSync.sync(),
          afterRead: () => catalogSync.attributeNew(),
        });
        const harvest = new HarvestUseCases({
          database,
          permissions,
          instances: () => registry.sources,
          wake: () => loop.wake(),
        });

        const router = PromiseRouter();
        router.use('/harvest', createHarvestRouter({ harvest, httpAuth }));
        router.use(
          createActivityRouter({
            database,
            permissions,
            httpAuth,
            settings: {
              defaultZone: settings.defaultZone,
              minimumGroupSize: settings.privacy.minimumGroupSize,
            },
            ensureEntity: ref => catalogSync.ensure(ref),
          }),
        );
        deps.httpRouter.use(router);

        await scheduleTasks({
          scheduler: deps.scheduler,
          database,
          harvest,
          catalogSync,
        });
        deps.lifecycle.addStartupHook(async () => {
          if ((await harvest.list({}, 1)).total > 0) await loop.listStreams();
          loop.start();
          await reloadAtStart(database, harvest, {
            botPatterns: settings.botPatterns,
            onStartWhenEmpty: settings.harvest.onStartWhenEmpty,
          });
        });
        deps.lifecycle.addShutdownHook(() => loop.stop());
      },
    });
  },
});
