import {
  ActivityClient,
  type ActivityRequestOptions,
} from '@activity-insights/plugin-activity-common';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type {
  ActivityService,
  ActivityServiceOptions,
} from './ActivityService';

/** Asks over HTTP, with a token for each request: tokens of plugins do not live long. */
export function createActivityService(services: {
  auth: Pick<AuthService, 'getPluginRequestToken'>;
  discovery: Pick<DiscoveryService, 'getBaseUrl'>;
}): ActivityService {
  const { auth, discovery } = services;
  const client = new ActivityClient({ discoveryApi: discovery });

  const ask = async <T>(
    { credentials, signal }: ActivityServiceOptions,
    request: (options: ActivityRequestOptions) => Promise<T>,
  ): Promise<T> => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'activity',
    });
    return request({ token, signal });
  };

  return {
    getHeatmap: (query, options) =>
      ask(options, sent => client.getHeatmap(query, sent)),
    getCalendar: (query, options) =>
      ask(options, sent => client.getCalendar(query, sent)),
    getHistogram: (query, options) =>
      ask(options, sent => client.getHistogram(query, sent)),
    getPace: (query, options) =>
      ask(options, sent => client.getPace(query, sent)),
    getEvents: (query, options) =>
      ask(options, sent => client.getEvents(query, sent)),
    getFilterChoices: (query, options) =>
      ask(options, sent => client.getFilterChoices(query, sent)),
    getHarvestStreams: (query, options) =>
      ask(options, sent => client.getHarvestStreams(query, sent)),
    startHarvestRun: (request, options) =>
      ask(options, sent => client.startHarvestRun(request, sent)),
    getHarvestRun: (id, options) =>
      ask(options, sent => client.getHarvestRun(id, sent)),
    getHealth: options => ask(options, sent => client.getHealth(sent)),
  };
}
