import { ActivityClient } from '@activity-insights/plugin-activity-common';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { activityApiRef } from './api/activityApiRef';
import { activityRouteRef, activityTabRouteRef } from './routes';

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
  externalRoutes: { activityTab: activityTabRouteRef },
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

/**
 * The Activity card for the overview of a legacy entity page.
 *
 * @public
 */
export const EntityActivityCard = activityPlugin.provide(
  createComponentExtension({
    name: 'EntityActivityCard',
    component: {
      lazy: () => import('./card/ActivityCard').then(m => m.ActivityCard),
    },
  }),
);
