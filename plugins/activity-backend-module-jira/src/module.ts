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
import { readJiraConfig } from './config';
import { JiraSource } from './JiraSource';

/**
 * Registers each Jira that `activity.jira` names as a source of the activity plugin.
 *
 * @public
 */
export const activityModuleJira = createBackendModule({
  pluginId: 'activity',
  moduleId: 'jira',
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
        const instances = readJiraConfig(config);
        const webhooks = createWebhookReceiver({
          source: 'jira',
          events,
          logger,
        });
        for (const instance of instances) {
          sources.addSource(
            new JiraSource({
              config: instance,
              requests,
              webhooks,
              isOnlyInstance:
                instances.filter(({ enabled }) => enabled).length === 1,
            }),
          );
        }
      },
    });
  },
});
