import {
  ActivityClient,
  DoraClient,
  FlowClient,
  WorkItemClient,
} from '@activity-insights/plugin-activity-common';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { activityApiRef } from './api/activityApiRef';
import { doraApiRef } from './api/doraApiRef';
import { flowApiRef } from './api/flowApiRef';
import { workItemsApiRef } from './api/workItemsApiRef';
import {
  activityRouteRef,
  activityTabRouteRef,
  flowRouteRef,
  flowTabRouteRef,
  workRouteRef,
  workTabRouteRef,
} from './routes';

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
    createApiFactory({
      api: workItemsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new WorkItemClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: flowApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new FlowClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: doraApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DoraClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: {
    entityActivity: activityRouteRef,
    entityWork: workRouteRef,
    entityFlow: flowRouteRef,
  },
  externalRoutes: {
    activityTab: activityTabRouteRef,
    flowTab: flowTabRouteRef,
    workTab: workTabRouteRef,
  },
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
 * The Work tab for a route of a legacy entity page.
 *
 * @public
 */
export const EntityWorkContent = activityPlugin.provide(
  createRoutableExtension({
    name: 'EntityWorkContent',
    component: () => import('./work/WorkTab').then(m => m.WorkTab),
    mountPoint: workRouteRef,
  }),
);

/**
 * The Flow tab for a route of a legacy entity page.
 *
 * @public
 */
export const EntityFlowContent = activityPlugin.provide(
  createRoutableExtension({
    name: 'EntityFlowContent',
    component: () => import('./flow/FlowTab').then(m => m.FlowTab),
    mountPoint: flowRouteRef,
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

/**
 * The Work card for the overview of a legacy entity page.
 *
 * @public
 */
export const EntityWorkCard = activityPlugin.provide(
  createComponentExtension({
    name: 'EntityWorkCard',
    component: {
      lazy: () => import('./work/card/WorkCard').then(m => m.WorkCard),
    },
  }),
);

/**
 * The DORA card for the overview of a Component on a legacy entity page.
 *
 * @public
 */
export const EntityDoraCard = activityPlugin.provide(
  createComponentExtension({
    name: 'EntityDoraCard',
    component: {
      lazy: () => import('./dora/card/DoraCard').then(m => m.DoraCard),
    },
  }),
);
