import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { FakeActivityApi } from '../../__testUtils__/FakeActivityApi';
import { AddressBar, harbour } from '../../__testUtils__/renderActivityTab';
import { activityApiRef } from '../../api/activityApiRef';
import { doraApiRef } from '../../api/doraApiRef';
import { flowApiRef } from '../../api/flowApiRef';
import { FakeDoraApi } from '../../dora/__testUtils__/FakeDoraApi';
import { FlowTab } from '../FlowTab';
import type { FakeFlowApi } from './FakeFlowApi';

/** Renders the Flow tab of a group at an address such as `?activity.about=changes`. */
export function renderFlowTab(api: FakeFlowApi, search = '') {
  return renderInTestApp(
    <EntityProvider entity={harbour}>
      <AddressBar />
      <FlowTab />
    </EntityProvider>,
    {
      apis: [
        [flowApiRef, api],
        [doraApiRef, new FakeDoraApi()],
        [activityApiRef, new FakeActivityApi()],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [`/${search}`],
    },
  );
}
