import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { ActivityService } from './ActivityService';
import { createActivityService } from './createActivityService';

/**
 * The backend of Activity Insights, for other backend plugins: name it among the dependencies of your plugin. It works wherever
 * the plugin `activity` runs, in the same backend or in another one that discovery knows.
 *
 * @public
 */
export const activityServiceRef = createServiceRef<ActivityService>({
  id: 'activity.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: services => createActivityService(services),
    }),
});
