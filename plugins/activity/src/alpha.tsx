import { ActivityClient } from '@activity-insights/plugin-activity-common';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiPulseLine } from '@remixicon/react';
import { activityApiRef } from './api/activityApiRef';
import { activityKinds } from './entity/isActivityAvailable';
import { activityRouteRef } from './routes';

const activityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: activityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ActivityClient({ discoveryApi, fetchApi }),
    }),
});

const activityTab = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    filter: {
      kind: { $in: activityKinds.map(kind => kind.toLocaleLowerCase('en-US')) },
    },
    routeRef: activityRouteRef,
    loader: () => import('./tab/ActivityTab').then(m => <m.ActivityTab />),
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
  extensions: [activityApi, activityTab],
  routes: { entityActivity: activityRouteRef },
  info: { packageJson: () => import('../package.json') },
});
