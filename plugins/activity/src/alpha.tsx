import { ActivityClient } from '@activity-insights/plugin-activity-common';
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
import { activityKinds } from './entity/isActivityAvailable';
import { activityRouteRef, activityTabRouteRef } from './routes';

const activityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: activityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ActivityClient({ discoveryApi, fetchApi }),
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

const activityCard = EntityCardBlueprint.make({
  name: 'activity',
  params: {
    filter,
    loader: () => import('./card/ActivityCard').then(m => <m.ActivityCard />),
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
  extensions: [activityApi, activityTab, activityCard],
  routes: { entityActivity: activityRouteRef },
  externalRoutes: { activityTab: activityTabRouteRef },
  info: { packageJson: () => import('../package.json') },
});
