import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import activityPlugin from './alpha';
import { activityApiRef } from './api/activityApiRef';
import { doraApiRef } from './api/doraApiRef';
import { flowApiRef } from './api/flowApiRef';
import { workItemsApiRef } from './api/workItemsApiRef';
import { FakeDoraApi } from './dora/__testUtils__/FakeDoraApi';
import { activityKinds } from './entity/isActivityAvailable';
import { flowKinds } from './entity/isFlowAvailable';
import { FakeActivityApi } from './__testUtils__/FakeActivityApi';
import { harbour } from './__testUtils__/renderActivityTab';
import { FakeFlowApi } from './flow/__testUtils__/FakeFlowApi';
import { FakeWorkItemsApi } from './work/__testUtils__/FakeWorkItemsApi';

// Its charts take their time to draw, and have tests of their own.
jest.mock('./flow/cards/FlowCards', () => ({ FlowCards: () => 'charts' }));
jest.mock('./dora/DoraRow', () => ({ DoraRow: () => 'deliveries' }));

describe('the plugin in the new frontend system', () => {
  function renderEntityPage(kind: string) {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...harbour, kind } }),
        activityPlugin.getExtension('entity-content:activity/activity'),
      ],
      apis: [[activityApiRef, new FakeActivityApi()]],
    });
  }

  it.each(activityKinds)('has an Activity tab for a %s', async kind => {
    renderEntityPage(kind);
    expect(
      await screen.findByLabelText('Tuesday 10:00 to 11:00, 86 events'),
    ).toBeVisible();
  });

  it('has none for an API', async () => {
    renderEntityPage('API');
    expect(await screen.findByTestId('empty-entity-page')).toBeVisible();
  });

  function renderPortal(kind: string) {
    renderTestApp({
      features: [activityPlugin],
      extensions: [createTestEntityPage({ entity: { ...harbour, kind } })],
      apis: [
        [activityApiRef, new FakeActivityApi()],
        [workItemsApiRef, new FakeWorkItemsApi()],
        [doraApiRef, new FakeDoraApi()],
      ],
    });
  }

  it.each(activityKinds)(
    'has an Activity card for a %s, which leads to its tab',
    async kind => {
      renderPortal(kind);
      const link = await screen.findByRole('link', { name: 'Open activity' });
      expect(link.getAttribute('href')).toMatch(
        /^\/activity\?activity\.range=/,
      );
    },
  );

  it('has no card for an API', async () => {
    renderPortal('API');
    expect(await screen.findByTestId('empty-entity-page')).toBeVisible();
  });

  it.each(activityKinds)(
    'has a Work card for a %s, which leads to its tab',
    async kind => {
      renderPortal(kind);
      const link = await screen.findByRole('link', { name: 'Open work' });
      expect(link.getAttribute('href')).toBe('/work?activity.openOnly=on');
    },
  );

  it.each(activityKinds)('has a Work tab for a %s', async kind => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...harbour, kind } }),
        activityPlugin.getExtension('entity-content:activity/work'),
      ],
      apis: [[workItemsApiRef, new FakeWorkItemsApi()]],
    });
    expect(await screen.findByRole('row', { name: /PV-12/ })).toBeVisible();
  });

  function renderFlow(kind: string) {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...harbour, kind } }),
        activityPlugin.getExtension('entity-content:activity/flow'),
      ],
      apis: [
        [flowApiRef, new FakeFlowApi()],
        [doraApiRef, new FakeDoraApi()],
        [activityApiRef, new FakeActivityApi()],
      ],
    });
  }

  it.each(flowKinds)('has a Flow tab for a %s', async kind => {
    renderFlow(kind);
    expect(
      await screen.findByRole('button', { name: /^Cycle time: 9\.4 d/ }),
    ).toBeVisible();
  });

  it('has no Flow tab for a User', async () => {
    renderFlow('User');
    expect(await screen.findByTestId('empty-entity-page')).toBeVisible();
  });

  it('has a DORA card for a Component, which leads to its deployments', async () => {
    renderPortal('Component');
    const link = await screen.findByRole('link', {
      name: 'See what would count',
    });
    expect(link.getAttribute('href')).toBe('/flow?activity.about=deployments');
  });

  it('has no DORA card for a Group, which is not a service', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: harbour }),
        activityPlugin.getExtension('entity-card:activity/dora'),
      ],
      apis: [[doraApiRef, new FakeDoraApi()]],
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeVisible();
  });

  it('provides its APIs', () => {
    expect(activityPlugin.getExtension('api:activity')).toBeDefined();
    expect(activityPlugin.getExtension('api:activity/flow')).toBeDefined();
    expect(activityPlugin.getExtension('api:activity/dora')).toBeDefined();
    expect(
      activityPlugin.getExtension('api:activity/work-items'),
    ).toBeDefined();
  });
});
