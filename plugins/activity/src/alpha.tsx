import {
  ActivityClient,
  WorkItemClient,
} from '@activity-insights/plugin-activity-common';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiPulseLine } from '@remixicon/react';
import { activityApiRef } from './api/activityApiRef';
import { workItemsApiRef } from './api/workItemsApiRef';
import { activityKinds } from './entity/isActivityAvailable';
import {
  activityRouteRef,
  activityTabRouteRef,
  workRouteRef,
  workTabRouteRef,
} from './routes';

const activityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: activityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ActivityClient({ discoveryApi, fetchApi }),
    }),
});

const workItemsApi = ApiBlueprint.make({
  name: 'work-items',
  params: defineParams =>
    defineParams({
      api: workItemsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new WorkItemClient({ discoveryApi, fetchApi }),
    }),
});

/** Entities that have activity. */
const filter = {
  kind: { $in: activityKinds.map(kind => kind.toLocaleLowerCase('en-US')) },
};

const activityTab = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    filter,
    routeRef: activityRouteRef,
    loader: () => import('./tab/ActivityTab').then(m => <m.ActivityTab />),
  },
});

const workTab = EntityContentBlueprint.make({
  name: 'work',
  params: {
    path: '/work',
    title: 'Work',
    filter,
    routeRef: workRouteRef,
    loader: () => import('./work/WorkTab').then(m => <m.WorkTab />),
  },
});

const activityCard = EntityCardBlueprint.make({
  name: 'activity',
  params: {
    filter,
    loader: () => import('./card/ActivityCard').then(m => <m.ActivityCard />),
  },
});

const workCard = EntityCardBlueprint.make({
  name: 'work',
  params: {
    filter,
    loader: () => import('./work/card/WorkCard').then(m => <m.WorkCard />),
  },
});

/**
 * The plugin for apps on the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'activity',
  title: 'Activity Insights',
  icon: <RiPulseLine />,
  extensions: [
    activityApi,
    workItemsApi,
    activityTab,
    workTab,
    activityCard,
    workCard,
  ],
  routes: { entityActivity: activityRouteRef, entityWork: workRouteRef },
  externalRoutes: {
    activityTab: activityTabRouteRef,
    workTab: workTabRouteRef,
  },
  info: { packageJson: () => import('../package.json') },
});
