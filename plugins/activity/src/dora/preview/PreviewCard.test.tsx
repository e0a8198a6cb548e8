import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/refusal';
import { address } from '../../__testUtils__/renderActivityTab';
import { atReader } from '../../work/__testUtils__/atReader';
import { FakeDoraApi } from '../__testUtils__/FakeDoraApi';
import { madePreview } from '../__testUtils__/madeLists';
import { renderDeployments } from '../__testUtils__/renderDeployments';

// What is looked at here stands below the charts.
jest.mock('../over/DeploymentsCard', () => ({ DeploymentsCard: () => null }));
jest.mock('../over/LeadTimeCard', () => ({ LeadTimeCard: () => null }));

describe('what counts as a deployment', () => {
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

  async function preview() {
    const card = await screen.findByRole('region', {
      name: 'What counts as a deployment?',
    });
    await within(card).findByText('What holds now');
    return within(card);
  }
  const rowsOf = (card: Awaited<ReturnType<typeof preview>>) =>
    within(card.getByRole('table', { name: /^The last runs/ }))
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => cell.textContent));

  it('says what holds, who says it, and what it makes of the last runs', async () => {
    renderDeployments(api);
    const card = await preview();
    expect(
      card.getByText('environment=production (said by component:default/quay)'),
    ).toBeVisible();
    expect(
      card.getByText('Of the last 2 runs: 1 counted, 1 deployment.'),
    ).toBeVisible();
    expect(rowsOf(card)).toEqual([
      ['Run', 'Where', 'When', 'Status', 'Counts', 'Why'],
      [
        'production, deployment',
        'deploy · main',
        '13 Oct 2026 09:30',
        'success',
        'yes',
        'It matches environment=production',
      ],
      [
        'staging, deployment',
        'deploy · main',
        '13 Oct 2026 09:30',
        'success',
        'no',
        'staging matches no entry',
      ],
    ]);
    expect(card.getByText('v1.6.0 was the last one before it')).toBeVisible();
  });

  it('tries another definition beside it, and offers the annotation', async () => {
    renderDeployments(api);
    const card = await preview();
    const field = card.getByRole('textbox', {
      name: /^Which runs are deployments/,
    });
    expect(field).toHaveValue('environment=production');
    await user.clear(field);
    await user.paste('environment=staging');
    await user.keyboard('{Enter}');
    expect(
      await card.findByText('With your definition: 1 counted, 1 deployment.'),
    ).toBeVisible();
    expect(rowsOf(card).map(row => [row[4], row[5]])).toEqual([
      ['Now', 'With yours'],
      ['yes', 'no'],
      ['no', 'yes'],
    ]);
    expect(api.getPreview.mock.lastCall?.[0]).toEqual({
      entity: 'component:default/quay',
      deployments: 'environment=staging',
      limit: 50,
    });
    expect(address()).toContain('activity.tryDeployments=environment=staging');
    expect(
      card.getByText('activity-insights/deployments: "environment=staging"'),
    ).toBeVisible();
    await user.click(card.getByRole('button', { name: 'Copy' }));
    expect(await card.findByText('Copied')).toBeVisible();
    await user.click(card.getByRole('button', { name: 'Back to what holds' }));
    await waitFor(() => expect(address()).not.toContain('try'));
    expect(field).toHaveValue('environment=production');
    expect(card.queryByText(/^With your definition/)).toBeNull();
  });

  it('tries a name that there is', async () => {
    renderDeployments(api);
    const card = await preview();
    await user.click(
      card.getByRole('button', { name: 'environment=staging (9 runs)' }),
    );
    expect(await card.findByText(/^With your definition/)).toBeVisible();
    expect(
      card.getByRole('textbox', { name: /^Which runs are deployments/ }),
    ).toHaveValue('environment=staging');
  });

  it('says what it did not understand, and that a trial failed', async () => {
    api.getPreview.mockImplementation(async ({ deployments }) => {
      if (deployments === 'broken') {
        throw await refusal(400, { message: "Invalid 'deployments'" });
      }
      return madePreview(deployments, {
        ignored: deployments ? ['planet=Mars'] : [],
      });
    });
    renderDeployments(api, {
      search: '&activity.tryDeployments=environment=staging,planet=Mars',
    });
    const card = await preview();
    expect(
      await card.findByText('Not understood, and left out: planet=Mars'),
    ).toBeVisible();
    const field = card.getByRole('textbox', {
      name: /^Which runs are deployments/,
    });
    await user.clear(field);
    await user.paste('broken');
    await user.keyboard('{Enter}');
    expect(
      await card.findByText('Your definition could not be tried'),
    ).toBeVisible();
    expect(card.getByText(/Invalid 'deployments'/)).toBeVisible();
    expect(card.queryByText(/^With your definition/)).toBeNull();
  });

  it('says that there are no runs', async () => {
    api.getPreview.mockResolvedValue(
      madePreview(undefined, { runs: [], deployments: 0, incidents: [] }),
    );
    renderDeployments(api);
    const card = await preview();
    expect(card.getByText(/^No run of this service is known/)).toBeVisible();
  });
});
