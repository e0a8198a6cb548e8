import {
  discoveryApiRef,
  fetchApiRef,
  storageApiRef,
} from '@backstage/core-plugin-api';
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
  EntityDoraCard,
  EntityFlowContent,
  EntityWorkCard,
  EntityWorkContent,
  activityApiRef,
  activityPlugin,
  doraApiRef,
  flowApiRef,
  workItemsApiRef,
} from '.';
import { FakeActivityApi } from './__testUtils__/FakeActivityApi';
import { harbour } from './__testUtils__/renderActivityTab';
import { FakeDoraApi } from './dora/__testUtils__/FakeDoraApi';
import { madeDora, madeService } from './dora/__testUtils__/madeDora';
import {
  activityTabRouteRef,
  flowTabRouteRef,
  workTabRouteRef,
} from './routes';
import { FakeFlowApi } from './flow/__testUtils__/FakeFlowApi';
import { FakeWorkItemsApi } from './work/__testUtils__/FakeWorkItemsApi';

// Its charts take their time to draw, and have tests of their own.
jest.mock('./flow/cards/FlowCards', () => ({ FlowCards: () => 'charts' }));
jest.mock('./dora/DoraRow', () => ({ DoraRow: () => 'deliveries' }));

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

  it('shows the Work card', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[workItemsApiRef, new FakeWorkItemsApi()]]}>
        <EntityProvider entity={harbour}>
          <EntityWorkCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/tab': workTabRouteRef } },
    );
    const link = await screen.findByRole('link', { name: 'Open work' });
    expect(link.getAttribute('href')).toBe('/tab?activity.openOnly=on');
  });

  it('shows the DORA card', async () => {
    const component = 'component:default/harbour';
    const api = new FakeDoraApi();
    api.getMetrics.mockResolvedValue(
      madeDora({ services: [madeService({ component })] }),
    );
    await renderInTestApp(
      <TestApiProvider apis={[[doraApiRef, api]]}>
        <EntityProvider entity={{ ...harbour, kind: 'Component' }}>
          <EntityDoraCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/tab': flowTabRouteRef } },
    );
    const link = await screen.findByRole('link', { name: 'Open deployments' });
    expect(link.getAttribute('href')).toBe('/tab?activity.about=deployments');
  });

  it('shows the same Work tab', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [workItemsApiRef, new FakeWorkItemsApi()],
          [storageApiRef, mockApis.storage()],
          // Files are asked for without the client of the API.
          [discoveryApiRef, mockApis.discovery()],
          [fetchApiRef, { fetch: jest.fn() }],
        ]}
      >
        <EntityProvider entity={harbour}>
          <Routes>
            <Route path="/" element={<EntityWorkContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByRole('row', { name: /PV-12/ })).toBeVisible();
  });

  it('shows the same Flow tab', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [flowApiRef, new FakeFlowApi()],
          [doraApiRef, new FakeDoraApi()],
          [activityApiRef, new FakeActivityApi()],
          // Files are asked for without the client of the API.
          [discoveryApiRef, mockApis.discovery()],
          [fetchApiRef, { fetch: jest.fn() }],
        ]}
      >
        <EntityProvider entity={harbour}>
          <Routes>
            <Route path="/" element={<EntityFlowContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(
      await screen.findByRole('button', { name: /^Cycle time: 9\.4 d/ }),
    ).toBeVisible();
  });

  it('provides its APIs', () => {
    const ids = [...activityPlugin.getApis()].map(({ api }) => api.id);
    expect(ids).toEqual([
      activityApiRef.id,
      workItemsApiRef.id,
      flowApiRef.id,
      doraApiRef.id,
    ]);
  });
});
