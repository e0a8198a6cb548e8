import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import activityPlugin from './alpha';
import { activityApiRef } from './api/activityApiRef';
import { activityKinds } from './entity/isActivityAvailable';
import { FakeActivityApi } from './__testUtils__/FakeActivityApi';
import { harbour } from './__testUtils__/renderActivityTab';

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
      apis: [[activityApiRef, new FakeActivityApi()]],
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

  it('provides its API', () => {
    expect(activityPlugin.getExtension('api:activity')).toBeDefined();
  });
});
