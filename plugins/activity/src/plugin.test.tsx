import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityActivityCard,
  EntityActivityContent,
  activityApiRef,
  activityPlugin,
} from '.';
import { FakeActivityApi } from './__testUtils__/FakeActivityApi';
import { harbour } from './__testUtils__/renderActivityTab';
import { activityTabRouteRef } from './routes';

describe('the plugin in the legacy frontend system', () => {
  it.each(['Group', 'System', 'Domain'])(
    'shows the same tab for a %s',
    async kind => {
      const user = userEvent.setup();
      await renderInTestApp(
        <TestApiProvider
          apis={[
            [activityApiRef, new FakeActivityApi()],
            // Files are asked for without the client of the API.
            [discoveryApiRef, mockApis.discovery()],
            [fetchApiRef, { fetch: jest.fn() }],
          ]}
        >
          <EntityProvider entity={{ ...harbour, kind }}>
            <Routes>
              <Route path="/" element={<EntityActivityContent />} />
            </Routes>
          </EntityProvider>
        </TestApiProvider>,
      );
      await user.click(
        await screen.findByLabelText('Tuesday 10:00 to 11:00, 86 events'),
      );
      expect(
        await screen.findByRole('dialog', { name: 'Tue 10:00–11:00' }),
      ).toBeVisible();
      expect(await screen.findByText('Moor the second ship')).toBeVisible();
    },
  );

  it('shows the same card', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[activityApiRef, new FakeActivityApi()]]}>
        <EntityProvider entity={harbour}>
          <EntityActivityCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/tab': activityTabRouteRef } },
    );
    const link = await screen.findByRole('link', { name: 'Open activity' });
    expect(link.getAttribute('href')).toMatch(/^\/tab\?activity\.range=/);
  });

  it('provides its API', () => {
    const [factory] = activityPlugin.getApis();
    expect(factory.api.id).toBe(activityApiRef.id);
  });
});
