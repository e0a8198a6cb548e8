import { EntityProvider } from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { EntityActivityContent, activityApiRef, activityPlugin } from '.';
import { FakeActivityApi } from './__testUtils__/FakeActivityApi';
import { harbour } from './__testUtils__/renderActivityTab';

describe('the plugin in the legacy frontend system', () => {
  it('shows the same tab', async () => {
    const user = userEvent.setup();
    await renderInTestApp(
      <TestApiProvider apis={[[activityApiRef, new FakeActivityApi()]]}>
        <EntityProvider entity={harbour}>
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
  });

  it('provides its API', () => {
    const [factory] = activityPlugin.getApis();
    expect(factory.api.id).toBe(activityApiRef.id);
  });
});
