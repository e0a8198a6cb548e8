import { storageApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AddressBar, harbour } from '../../__testUtils__/renderActivityTab';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { WorkTab } from '../WorkTab';
import type { FakeWorkItemsApi } from './FakeWorkItemsApi';

/** Renders the Work tab of a group at an address such as `?activity.openOnly=on`. */
export function renderWorkTab(
  api: FakeWorkItemsApi,
  options: {
    search?: string;
    storage?: ReturnType<typeof mockApis.storage>;
  } = {},
) {
  const { search = '', storage = mockApis.storage() } = options;
  return renderInTestApp(
    <EntityProvider entity={harbour}>
      <AddressBar />
      <WorkTab />
    </EntityProvider>,
    {
      apis: [
        [workItemsApiRef, api],
        [storageApiRef, storage],
      ],
      initialRouteEntries: [`/${search}`],
    },
  );
}
