import {
  activityPermissions,
  activitySignalChannel,
} from '@activity-insights/plugin-activity-common';
import {
  activitySourcesExtensionPoint,
  sourceRequestsServiceRef,
} from '@activity-insights/plugin-activity-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { registerActions } from './actions/registerActions';
import { CatalogSync } from './catalog/CatalogSync';
import { keepDoraServices } from './catalog/keepDoraServices';
import { keepFlowScopes } from './catalog/keepFlowScopes';
import { readActivitySettings } from './config';
import { HarvestLoop } from './harvest/HarvestLoop';
import { scheduleTasks } from './tasks/scheduleTasks';
import { startHarvest } from './tasks/startHarvest';
import { HintInbox } from './harvest/hints/HintInbox';
import { listenToSources } from './harvest/hints/listenToSources';
import { SourceRegistry } from './harvest/SourceRegistry';
import { tellObservers } from './harvest/tellObservers';
import { createRouter } from './http/createRouter';
import { ChangeAnnouncer } from './observation/ChangeAnnouncer';
import { createActivityMetrics } from './observation/ActivityMetrics';
import { HarvestReporter } from './observation/HarvestReporter';
import { observeSystem } from './observation/observeSystem';
import { SystemWatch } from './observation/SystemWatch';
import { createBotRule } from './records/botRule';
import { ContributorDirectory } from './store/ContributorDirectory';
import { openDatabase } from './store/openDatabase';
import type { ActivityServices } from './usecases/activity/ActivityServices';
import { AnswerCache } from './usecases/activity/AnswerCache';
import { HarvestUseCases } from './usecases/harvest/HarvestUseCases';
import { RollupUseCases } from './usecases/rollups/RollupUseCases';

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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        sourceRequests: sourceRequestsServiceRef,
      },
      async init(deps) {
        const { auditor, auth, catalog, httpAuth, logger, permissions } = deps;
        const settings = readActivitySettings(deps.config);
        deps.permissionsRegistry.addPermissions(activityPermissions);
        const database = await openDatabase(deps.database);
        const metrics = createActivityMetrics(deps.metrics);
        const announcer = new ChangeAnnouncer({
          logger,
          announce: message =>
            deps.signals.publish({
              recipients: { type: 'broadcast' },
              channel: activitySignalChannel,
              message,
            }),
        });
        const observer = tellObservers(
          new HarvestReporter({ database, logger, metrics }),
          announcer,
        );
        const watch = new SystemWatch({ database });
        observeSystem(deps.metrics, watch);
        const flow = {
          defaultZone: settings.defaultZone,
          statusRules: settings.statusRules,
        };
        const catalogSync = new CatalogSync({
          auth,
          catalog,
          database,
          logger,
          explicitLinks: settings.explicitLinks,
          dora: settings.dora,
          flow,
        });
        const loop = new HarvestLoop({
          database,
          logger,
          registry,
          auditor,
          observer,
          parallelism: settings.harvest.parallelism,
          sweepGuard: settings.harvest.sweepGuard,
          // What would be removed again at once is not read.
          lookbackMs: Math.min(
            settings.harvest.lookbackMs,
            settings.harvest.retentionMs ?? Infinity,
          ),
          retentionMs: settings.harvest.retentionMs,
          isBot: createBotRule(settings.botPatterns),
          bulkRule: settings.bulkRule,
          now: Date.now,
          syncCatalog: (_signal, options) => catalogSync.sync(options),
          afterRead: () => catalogSync.attributeNew(),
        });
        const inbox = new HintInbox({
          database,
          wake: () => loop.wake(),
          onNoted: (labels, counts) => {
            for (const [outcome, count] of Object.entries(counts)) {
              if (count > 0) metrics.hints.add(count, { ...labels, outcome });
            }
          },
        });
        const harvest = new HarvestUseCases({
          database,
          permissions,
          auditor,
          instances: () => registry.sources,
          wake: () => loop.wake(),
          observer,
        });

        const activityServices: ActivityServices = {
          database,
          directory: new ContributorDirectory(),
          permissions,
          settings: {
            defaultZone: settings.defaultZone,
            minimumGroupSize: settings.privacy.minimumGroupSize,
            doraBands: settings.dora.bands,
          },
          ensureEntity: ref => catalogSync.ensure(ref),
          now: Date.now,
          cache: new AnswerCache({
            cache: deps.cache,
            logger,
            ttlMs: settings.cacheTtlMs,
            onLookup: result => metrics.cacheLookups.add(1, { result }),
          }),
        };

        const router = createRouter({
          activity: activityServices,
          accounts: {
            database,
            permissions,
            explicitLinks: settings.explicitLinks,
            ensureEntity: activityServices.ensureEntity,
          },
          health: {
            watch,
            permissions,
            instances: () => registry.sources,
            hosts: () => deps.sourceRequests.hosts(),
          },
          harvest,
          rollups: new RollupUseCases({ database, permissions }),
          reports: {
            database,
            permissions,
            ensureEntity: activityServices.ensureEntity,
            now: activityServices.now,
            keepServices: async () => {
              await keepDoraServices(database, settings.dora);
            },
            wake: () => loop.wake(),
          },
          httpAuth,
          auditor,
          discovery: deps.discovery,
          logger,
          metrics,
        });
        registerActions({
          ...activityServices,
          auditor,
          actionsRegistry: deps.actionsRegistry,
        });
        deps.httpRouter.use(router);

        await scheduleTasks({
          scheduler: deps.scheduler,
          logger,
          auditor,
          database,
          harvest,
          catalogSync,
          flow,
          dora: settings.dora,
          reloadSchedule: settings.harvest.reloadSchedule,
          retentionMs: settings.harvest.retentionMs,
          observer,
          onRollupsBuilt: ({ slices, durationMs }) => {
            metrics.rollupBuilds.record(durationMs / 1_000);
            metrics.rollupSlicesBuilt.add(slices);
          },
          now: Date.now,
        });
        deps.lifecycle.addStartupHook(async () => {
          const listening = listenToSources(registry.sources, inbox, logger);
          await startHarvest({
            database,
            harvest,
            loop,
            botPatterns: settings.botPatterns,
            bulkRule: settings.bulkRule,
            onStartWhenEmpty: settings.harvest.onStartWhenEmpty,
          });
          // The configuration may say something else than it said before.
          await keepFlowScopes(database, flow);
          await keepDoraServices(database, settings.dora);
          await listening;
        });
        deps.lifecycle.addShutdownHook(async () => {
          announcer.stop();
          await loop.stop();
        });
      },
    });
  },
});
