import { ActivityClient } from '@activity-insights/plugin-activity-common';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { activityApiRef } from './api/activityApiRef';
import { activityRouteRef } from './routes';

/**
 * The plugin for apps on the legacy frontend system.
 *
 * @public
 */
export const activityPlugin = createPlugin({
  id: 'activity',
  apis: [
    createApiFactory({
      api: activityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ActivityClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { entityActivity: activityRouteRef },
});

/**
 * The Activity tab for a route of a legacy entity page.
 *
 * @public
 */
export const EntityActivityContent = activityPlugin.provide(
  createRoutableExtension({
    name: 'EntityActivityContent',
    component: () => import('./tab/ActivityTab').then(m => m.ActivityTab),
    mountPoint: activityRouteRef,
  }),
);
