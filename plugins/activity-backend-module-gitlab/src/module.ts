import {
  activitySourcesExtensionPoint,
  createWebhookReceiver,
  sourceRequestsServiceRef,
} from '@activity-insights/plugin-activity-node';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readGitlabConfig } from './config';
import { createGitlabSite } from './createGitlabSite';
import { GitlabSource } from './GitlabSource';

/**
 * Registers each GitLab that `activity.gitlab` names as a source of the activity plugin.
 *
 * @public
 */
export const activityModuleGitlab = createBackendModule({
  pluginId: 'activity',
  moduleId: 'gitlab',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        requests: sourceRequestsServiceRef,
        sources: activitySourcesExtensionPoint,
      },
      async init({ config, events, logger, requests, sources }) {
        const webhooks = createWebhookReceiver({
          source: 'gitlab',
          events,
          logger,
        });
        for (const instance of readGitlabConfig(config)) {
          const site = createGitlabSite(instance, requests);
          sources.addSource(new GitlabSource({ instance, site, webhooks }));
        }
      },
    });
  },
});
