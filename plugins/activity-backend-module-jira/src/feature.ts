import { createWebhookFeature } from '@activity-insights/plugin-activity-node';
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { readJiraConfig } from './config';
import { activityModuleJira } from './module';
import { createJiraIngress } from './webhooks/createJiraIngress';

/**
 * Everything that Jira needs: its sources on plugin `activity`, and what takes its webhooks on plugin `events`.
 *
 * @public
 */
export const activityJiraFeature = createBackendFeatureLoader({
  loader: () => [
    activityModuleJira,
    createWebhookFeature({
      createIngress: config => createJiraIngress(readJiraConfig(config)),
    }),
  ],
});
