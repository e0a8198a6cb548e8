import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { WorkItemPanel } from '../item/WorkItemPanel';
import { FakeWorkItemsApi } from './FakeWorkItemsApi';
import { madeItemDetail } from './madeItemDetail';

/** The item that the panel is rendered of. */
export const madeName: WorkItemName = {
  source: 'jira',
  instance: 'cloud',
  key: 'STORY-402',
};

/** Renders the panel of the made item. */
export function renderItemPanel(api: FakeWorkItemsApi) {
  const onClose = jest.fn();
  const onOpen = jest.fn();
  renderInTestApp(
    <WorkItemPanel name={madeName} onClose={onClose} onOpen={onOpen} />,
    {
      apis: [[workItemsApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { onClose, onOpen };
}

/** Renders the panel of an item that differs from the made one, and waits for it. */
export async function renderItem(change: Partial<WorkItemDetail>) {
  const api = new FakeWorkItemsApi();
  api.getItem.mockResolvedValue(madeItemDetail(change));
  const spies = renderItemPanel(api);
  await screen.findByRole('heading', { name: 'Apple Pay sheet' });
  return { api, ...spies };
}

/** A part of the panel, by its heading. */
export function itemSection(title: string | RegExp) {
  return within(screen.getByRole('region', { name: title }));
}
