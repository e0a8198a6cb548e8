import {
  activitySourcesExtensionPoint,
  createWebhookFeature,
  createWebhookReceiver,
  isHubSignature,
} from '@activity-insights/plugin-activity-node';
import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { z } from 'zod';
import { ForgeSource } from './ForgeSource';

const bodySchema = z.object({ project: z.string(), issue: z.string() });

const forgeModule = createBackendModule({
  pluginId: 'activity',
  moduleId: 'forge',
  register(registration) {
    registration.registerInit({
      deps: {
        events: eventsServiceRef,
        logger: coreServices.logger,
        sources: activitySourcesExtensionPoint,
      },
      async init({ events, logger, sources }) {
        const receiver = createWebhookReceiver({
          source: 'forge',
          events,
          logger,
        });
        sources.addSource(new ForgeSource(receiver));
      },
    });
  },
});

const webhooks = createWebhookFeature({
  createIngress: config => {
    const secret = config.getString('bench.secret');
    return {
      source: 'forge',
      instances: [{ id: 'main' }],
      isSignedFor: (_, delivery) =>
        isHubSignature(delivery, 'x-hub-signature', secret),
      deliveryIdOf: ({ headers }) => headers['x-delivery'],
      toHints: (_, body) => {
        const { project, issue } = bodySchema.parse(body);
        return [{ projectId: project, resource: 'issues', key: issue }];
      },
    };
  },
});

/** A source that is made up, with its webhooks, and a catalog that is empty. */
export const forgeFeatures = createBackendFeatureLoader({
  loader: () => [
    forgeModule,
    webhooks,
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => new InMemoryCatalogClient(),
    }),
  ],
});
