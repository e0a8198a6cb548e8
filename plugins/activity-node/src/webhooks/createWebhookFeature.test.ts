import { createHmac } from 'node:crypto';
import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import request from 'supertest';
import { readInstances } from '../instances/readInstances';
import type { StreamHint } from '../source';
import { createWebhookFeature } from './createWebhookFeature';
import { createWebhookReceiver } from './createWebhookReceiver';
import { isHubSignature } from './signatures';
import type { WebhookIngress } from './WebhookIngress';

interface Site {
  id: string;
  webhookSecret?: string;
}

const path = '/api/events/http/activity-insights.forge';
const secret = 'secret of main';

/** A module package for a forge whose instances are in the configuration. */
function forgeFeatures(heard: StreamHint[], raw: unknown[]) {
  const webhooks = createWebhookFeature<Site>({
    createIngress: (config): WebhookIngress<Site> => ({
      source: 'forge',
      instances: readInstances(config, { source: 'forge', shape: {} }).filter(
        ({ webhookSecret }) => webhookSecret,
      ),
      isSignedFor: ({ webhookSecret = '' }, delivery) =>
        isHubSignature(delivery, 'x-hub-signature', webhookSecret),
      deliveryIdOf: ({ headers }) => headers['x-delivery'],
      toHints: (_, body) => [
        {
          projectId: 'web',
          resource: 'issues',
          key: (body as { issue: string }).issue,
        },
      ],
    }),
  });
  const forgeModule = createBackendModule({
    pluginId: 'activity',
    moduleId: 'forge',
    register(registration) {
      registration.registerInit({
        deps: { events: eventsServiceRef, logger: coreServices.logger },
        async init({ events, logger }) {
          const receiver = createWebhookReceiver({
            source: 'forge',
            events,
            logger,
          });
          await receiver.listen('main', {
            note: async hints => heard.push(...hints),
          });
          await events.subscribe({
            id: 'eavesdropper',
            topics: ['activity-insights.forge'],
            onEvent: async ({ eventPayload }) => void raw.push(eventPayload),
          });
        },
      });
    },
  });
  return createBackendFeatureLoader({ loader: () => [forgeModule, webhooks] });
}

const activityPlugin = createBackendPlugin({
  pluginId: 'activity',
  register(registration) {
    registration.registerInit({ deps: {}, init: async () => {} });
  },
});

async function startBackend(forge: object, features = [eventsPlugin]) {
  const heard: StreamHint[] = [];
  const raw: unknown[] = [];
  const backend = await startTestBackend({
    features: [
      activityPlugin,
      ...features,
      // The one of the tests' backend does not bring events from one plugin to another.
      eventsServiceFactory,
      forgeFeatures(heard, raw),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          events: { useEventBus: 'never' },
          activity: { forge: [forge] },
        },
      }),
    ],
  });
  return { server: backend.server, stop: () => backend.stop(), heard, raw };
}

function sign(body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

describe('createWebhookFeature', () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;

  afterEach(async () => {
    await backend.stop();
  });

  it('brings what is signed to the source, and its payload to nobody', async () => {
    backend = await startBackend({ id: 'main', webhook: { secret } });
    const body = '{ "issue": "10042", "text": "zażółć" }';
    const post = (signature: string) =>
      request(backend.server)
        .post(path)
        .set('Content-Type', 'application/json')
        .set('X-Hub-Signature', signature)
        .set('X-Delivery', 'd1')
        .send(body);
    const answer = await post(sign(body));
    expect([answer.status, answer.body]).toEqual([202, { status: 'accepted' }]);
    const hint = { projectId: 'web', resource: 'issues', key: '10042' };
    expect(backend.heard).toEqual([hint]);
    expect((await post(sign(body))).status).toBe(202);
    expect((await post(sign(`${body} `))).status).toBe(401);
    expect((await post('')).status).toBe(401);
    expect(backend.heard).toEqual([hint]);
    expect(backend.raw).toEqual([]);
  });

  it('leaves to the platform what is too large, or no JSON', async () => {
    backend = await startBackend({ id: 'main', webhook: { secret } });
    const post = (body: string) =>
      request(backend.server)
        .post(path)
        .set('Content-Type', 'application/json')
        .set('X-Hub-Signature', sign(body))
        .send(body);
    expect((await post('{ "issue": ')).status).toBe(500);
    const large = `{ "text": "${'x'.repeat(6_000_000)}" }`;
    expect((await post(large)).status).toBe(413);
    expect(backend.heard).toEqual([]);
  });

  it('is closed without a secret, and then needs no plugin for events', async () => {
    backend = await startBackend({ id: 'main' }, []);
    const body = '{ "issue": "1" }';
    const answer = await request(backend.server)
      .post(path)
      .set('Content-Type', 'application/json')
      .set('X-Hub-Signature', sign(body))
      .send(body);
    expect(answer.status).toBe(404);
    expect(backend.heard).toEqual([]);
  });
});
