import { activitySourcesExtensionPoint } from '@activity-insights/plugin-activity-node';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readGitConfig } from './config';
import { GitSource } from './GitSource';

/**
 * Registers each repository that `activity.git` names as a source of the activity plugin.
 *
 * @public
 */
export const activityModuleGit = createBackendModule({
  pluginId: 'activity',
  moduleId: 'git',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: activitySourcesExtensionPoint,
      },
      async init({ config, sources }) {
        for (const repository of readGitConfig(config)) {
          sources.addSource(new GitSource(repository));
        }
      },
    });
  },
});
