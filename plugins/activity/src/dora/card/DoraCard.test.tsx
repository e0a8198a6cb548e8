import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/refusal';
import { doraApiRef } from '../../api/doraApiRef';
import { flowTabRouteRef } from '../../routes';
import { atReader } from '../../work/__testUtils__/atReader';
import { FakeDoraApi } from '../__testUtils__/FakeDoraApi';
import { madeDora, madeUnknownService } from '../__testUtils__/madeDora';
import { quayEntity } from '../__testUtils__/renderDeployments';
import { DoraCard } from './DoraCard';

function render(
  api: FakeDoraApi,
  { hasTab = true }: { hasTab?: boolean } = {},
) {
  renderInTestApp(
    <EntityProvider entity={quayEntity}>
      <DoraCard />
    </EntityProvider>,
    {
      apis: [[doraApiRef, api]],
      mountedRoutes: hasTab ? { '/catalog/quay/flow': flowTabRouteRef } : {},
    },
  );
}

describe('DoraCard', () => {
  let api: FakeDoraApi;

  beforeEach(() => {
    atReader();
    api = new FakeDoraApi();
  });

  afterEach(() => jest.restoreAllMocks());

  it('has five numbers with how they have been, and leads to them', async () => {
    render(api);
    const list = await screen.findByRole('list', {
      name: 'The five metrics of the last 91 days',
    });
    const lines = within(list).getAllByRole('listitem');
    expect(lines.map(line => line.textContent)).toEqual([
      'Deployment frequency3.1/weekn = 40 · up 25% from 32 deployments',
      'Change lead time1.5 dn = 96',
      'Change fail rate12.5%n = 40',
      'Recovery time1.5 hn = 4',
      'Rework rate10%n = 40',
    ]);
    expect(within(lines[1]).getByRole('img')).toHaveAccessibleName(
      'Change lead time by week, the oldest first: 1 d, none, 2 d',
    );
    expect(screen.getByText('Last 91 days, as of 30 min ago')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open deployments' }),
    ).toHaveAttribute('href', '/catalog/quay/flow?activity.about=deployments');
    expect(api.getMetrics.mock.lastCall?.[0]).toEqual({
      entity: 'component:default/quay',
      compare: 'previous',
    });
  });

  it('says why no deployment is known, and leads on', async () => {
    api.getMetrics.mockResolvedValue(
      madeDora({ services: [madeUnknownService('None has matched.')] }),
    );
    render(api);
    expect(await screen.findByText('None has matched.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See what would count' }),
    ).toBeVisible();
  });

  it('says why it failed, and tries again', async () => {
    const user = userEvent.setup();
    api.getMetrics.mockRejectedValueOnce(await refusal(403, {}));
    render(api);
    expect(await screen.findByText(/not allowed to see/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Rework rate')).toBeVisible();
  });

  it('leads nowhere in a portal without the tab', async () => {
    render(api, { hasTab: false });
    expect(await screen.findByText('Rework rate')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
