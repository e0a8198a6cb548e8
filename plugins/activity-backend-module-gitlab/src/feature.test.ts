import {
  type ActivitySource,
  activitySourcesExtensionPoint,
} from '@activity-insights/plugin-activity-node';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import activityGitlabFeature from './index';

/** The plugins that the feature has its parts in, as far as it knows them. */
async function start(gitlab: object[]) {
  const sources: ActivitySource[] = [];
  const topics: string[] = [];
  const activity = createBackendPlugin({
    pluginId: 'activity',
    register(registration) {
      registration.registerExtensionPoint(activitySourcesExtensionPoint, {
        addSource: source => sources.push(source),
      });
      registration.registerInit({ deps: {}, init: async () => {} });
    },
  });
  const events = createBackendPlugin({
    pluginId: 'events',
    register(registration) {
      registration.registerExtensionPoint(eventsExtensionPoint, {
        setEventBroker: () => {},
        addPublishers: () => {},
        addSubscribers: () => {},
        addHttpPostIngress: ({ topic }) => {
          topics.push(topic);
        },
        addHttpPostBodyParser: () => {},
      });
      registration.registerInit({ deps: {}, init: async () => {} });
    },
  });
  const backend = await startTestBackend({
    features: [
      activity,
      events,
      activityGitlabFeature,
      mockServices.rootConfig.factory({
        data: {
          activity: { gitlab },
          integrations: {
            gitlab: [
              {
                host: 'gitlab.example',
                apiBaseUrl: 'https://gitlab.example/api/v4',
              },
            ],
          },
        } as never,
      }),
    ],
  });
  await backend.stop();
  return { sources: sources.map(({ instance }) => instance), topics };
}

describe('the GitLab feature', () => {
  it('brings sources, and takes their webhooks if there is a secret', async () => {
    const host = 'gitlab.example';
    expect(await start([{ host, webhook: { secret: 'brine' } }])).toEqual({
      sources: ['gitlab.example'],
      topics: ['activity-insights.gitlab'],
    });
    expect(await start([{ host }])).toEqual({
      sources: ['gitlab.example'],
      topics: [],
    });
  });
});
