import {
  activitySourcesExtensionPoint,
  type ActivitySource,
} from '@activity-insights/plugin-activity-node';
import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';

/** A module that gives the plugin its sources. No two may have the same id. */
export function sourcesModule(
  sources: ActivitySource[],
  moduleId = 'fake',
): BackendFeature {
  return createBackendModule({
    pluginId: 'activity',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { extensionPoint: activitySourcesExtensionPoint },
        async init({ extensionPoint }) {
          for (const source of sources) extensionPoint.addSource(source);
        },
      });
    },
  });
}
