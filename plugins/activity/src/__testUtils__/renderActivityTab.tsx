import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { useLocation, useNavigate } from 'react-router-dom';
import { activityApiRef } from '../api/activityApiRef';
import { ActivityTab } from '../tab/ActivityTab';
import type { FakeActivityApi } from './FakeActivityApi';

export const harbour: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'harbour', namespace: 'default' },
};

/** Shows the address, and goes back and forward in it. */
export function AddressBar() {
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output aria-label="address">{decodeURIComponent(search)}</output>
      <button onClick={() => navigate(-1)}>Back</button>
      <button onClick={() => navigate(1)}>Forward</button>
    </>
  );
}

/** What is behind the question mark of the address. */
export function address(): string {
  return screen.getByLabelText('address').textContent ?? '';
}

/** Renders the tab of an entity at an address such as `?activity.view=table`. */
export function renderActivityTab(
  api: FakeActivityApi,
  options: { search?: string; entity?: Entity } = {},
) {
  return renderInTestApp(
    <EntityProvider entity={options.entity ?? harbour}>
      <AddressBar />
      <ActivityTab />
    </EntityProvider>,
    {
      apis: [[activityApiRef, api]],
      initialRouteEntries: [`/${options.search ?? ''}`],
    },
  );
}
