import {
  ActivityClient,
  DoraClient,
  FlowClient,
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
import { doraApiRef } from './api/doraApiRef';
import { flowApiRef } from './api/flowApiRef';
import { workItemsApiRef } from './api/workItemsApiRef';
import { activityKinds } from './entity/isActivityAvailable';
import { doraKinds } from './entity/isDoraAvailable';
import { flowKinds } from './entity/isFlowAvailable';
import {
  activityRouteRef,
  activityTabRouteRef,
  flowRouteRef,
  flowTabRouteRef,
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

const flowApi = ApiBlueprint.make({
  name: 'flow',
  params: defineParams =>
    defineParams({
      api: flowApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new FlowClient({ discoveryApi, fetchApi }),
    }),
});

const doraApi = ApiBlueprint.make({
  name: 'dora',
  params: defineParams =>
    defineParams({
      api: doraApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DoraClient({ discoveryApi, fetchApi }),
    }),
});

function ofKinds(kinds: readonly string[]) {
  return {
    kind: { $in: kinds.map(kind => kind.toLocaleLowerCase('en-US')) },
  };
}

/** Entities that have activity. */
const filter = ofKinds(activityKinds);

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

const flowTab = EntityContentBlueprint.make({
  name: 'flow',
  params: {
    path: '/flow',
    title: 'Flow',
    filter: ofKinds(flowKinds),
    routeRef: flowRouteRef,
    loader: () => import('./flow/FlowTab').then(m => <m.FlowTab />),
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

const doraCard = EntityCardBlueprint.make({
  name: 'dora',
  params: {
    filter: ofKinds(doraKinds),
    loader: () => import('./dora/card/DoraCard').then(m => <m.DoraCard />),
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
    flowApi,
    doraApi,
    activityTab,
    workTab,
    flowTab,
    activityCard,
    workCard,
    doraCard,
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
  info: { packageJson: () => import('../package.json') },
});
