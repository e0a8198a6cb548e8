import { createWebhookFeature } from '@activity-insights/plugin-activity-node';
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { readGitlabConfig } from './config';
import { activityModuleGitlab } from './module';
import { createGitlabIngress } from './webhooks/createGitlabIngress';

/**
 * Everything that GitLab needs: its sources on plugin `activity`, and what takes its webhooks on plugin `events`.
 *
 * @public
 */
export const activityGitlabFeature = createBackendFeatureLoader({
  loader: () => [
    activityModuleGitlab,
    createWebhookFeature({
      createIngress: config => createGitlabIngress(readGitlabConfig(config)),
    }),
  ],
});
