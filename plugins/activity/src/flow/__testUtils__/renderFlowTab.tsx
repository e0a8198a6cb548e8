import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { FakeActivityApi } from '../../__testUtils__/FakeActivityApi';
import { AddressBar, harbour } from '../../__testUtils__/renderActivityTab';
import { activityApiRef } from '../../api/activityApiRef';
import { flowApiRef } from '../../api/flowApiRef';
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
        [activityApiRef, new FakeActivityApi()],
      ],
      initialRouteEntries: [`/${search}`],
    },
  );
}
