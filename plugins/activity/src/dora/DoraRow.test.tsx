import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/refusal';
import { address, harbour } from '../__testUtils__/renderActivityTab';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeDoraApi } from './__testUtils__/FakeDoraApi';
import { madeDora, madeUnknownService } from './__testUtils__/madeDora';
import { renderDeployments } from './__testUtils__/renderDeployments';

describe('the DORA row of work items and changes', () => {
  let api: FakeDoraApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    atReader();
    api = new FakeDoraApi();
    user = userEvent.setup();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const row = async () =>
    within(
      (await screen.findAllByRole('region', { name: /^DORA: how often/ }))[0],
    );

  it('has five numbers of a service, which lead to what they count', async () => {
    renderDeployments(api, { about: '?activity.range=30d' });
    const dora = await row();
    await user.click(
      await dora.findByRole('button', { name: /^Change fail rate: 12\.5%/ }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Failed deployments' }),
    ).toBeVisible();
    expect(address()).toBe(
      '?activity.range=30d&activity.about=deployments&activity.dora=change-fail-rate',
    );
  });

  it('explains its numbers where they stand', async () => {
    renderDeployments(api, { about: '?activity.about=changes' });
    const dora = await row();
    await user.click(
      await dora.findByRole('button', { name: 'Explain Rework rate' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Rework rate, explained' }),
    ).toBeVisible();
    expect(address()).toBe('?activity.about=changes');
  });

  it('has the services of a group, and says why there is no total', async () => {
    renderDeployments(api, { about: '', entity: harbour });
    const dora = await row();
    expect(await dora.findByText('Services are not blended')).toBeVisible();
    expect(dora.getAllByRole('link')).toHaveLength(2);
  });

  it('leads on where no deployment is known', async () => {
    api.getMetrics.mockResolvedValue(
      madeDora({ services: [madeUnknownService('None has matched.')] }),
    );
    renderDeployments(api, { about: '' });
    const dora = await row();
    expect(await dora.findByText('None has matched.')).toBeVisible();
    await user.click(
      dora.getByRole('button', { name: 'See what would count' }),
    );
    expect(
      await screen.findByRole('region', {
        name: 'What counts as a deployment?',
      }),
    ).toBeVisible();
  });

  it('fails and recovers', async () => {
    api.getMetrics.mockRejectedValueOnce(await refusal(503, {}));
    renderDeployments(api, { about: '' });
    const dora = await row();
    expect(
      await dora.findByText('The deployments could not be read'),
    ).toBeVisible();
    await user.click(dora.getByRole('button', { name: 'Try again' }));
    expect(
      await dora.findByRole('button', { name: /^Rework rate: 10%/ }),
    ).toBeVisible();
  });
});
