import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  type BackendFeature,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  eventsServiceRef,
  type RequestDetails,
} from '@backstage/plugin-events-node';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { DeliveryDesk } from './DeliveryDesk';
import { deliveryTopic, hintsTopic } from './hintsEvent';
import type { WebhookDelivery, WebhookIngress } from './WebhookIngress';
import { createWebhookMetrics } from './WebhookMetrics';

/** @public */
export interface WebhookFeatureOptions<Instance extends { id: string }> {
  /** Reads which instances have a secret, and how their deliveries are understood. */
  createIngress(config: RootConfigService): WebhookIngress<Instance>;
}

/**
 * What takes the webhooks of a kind of source, at `/api/events/http/activity-insights.<source>`. A module package adds it
 * beside its module on plugin `activity`, whose sources hear of what comes by `createWebhookReceiver`:
 *
 * ```ts
 * export default createBackendFeatureLoader({
 *   loader: () => [forgeModule, createWebhookFeature({ createIngress: createForgeIngress })],
 * });
 * ```
 *
 * Without a secret there is nothing to take, and the portal need not have the plugin `events`.
 *
 * @public
 */
export function createWebhookFeature<Instance extends { id: string }>({
  createIngress,
}: WebhookFeatureOptions<Instance>): BackendFeature {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    loader({ config }) {
      const ingress = createIngress(config);
      return ingress.instances.length > 0 ? [createIngressModule(ingress)] : [];
    },
  });
}

function createIngressModule<Instance extends { id: string }>(
  ingress: WebhookIngress<Instance>,
): BackendFeature {
  const { source } = ingress;
  return createBackendModule({
    pluginId: 'events',
    moduleId: `activity-insights-${source}`,
    register(registration) {
      registration.registerInit({
        deps: {
          events: eventsServiceRef,
          http: eventsExtensionPoint,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
        },
        async init({ events, http, logger, metrics }) {
          const desk = new DeliveryDesk({
            ingress,
            logger,
            metrics: createWebhookMetrics(metrics),
            now: Date.now,
            publish: event =>
              events.publish({
                topic: hintsTopic(source),
                eventPayload: event,
              }),
          });
          http.addHttpPostIngress({
            topic: deliveryTopic(source),
            // The platform would publish the payload of whatever is not rejected, and store it where replicas share events. It
            // has served its purpose by then, so every answer is given by way of rejection, that of success too.
            validator: async (request, context) =>
              context.reject(
                await desk.take(toDelivery(request), request.body),
              ),
          });
        },
      });
    },
  });
}

function toDelivery({ headers, raw }: RequestDetails): WebhookDelivery {
  const single = Object.entries(headers).map(
    ([name, value]): [string, string | undefined] => [
      name.toLowerCase(),
      Array.isArray(value) ? value[0] : value,
    ],
  );
  return { headers: Object.fromEntries(single), rawBody: raw.body };
}
