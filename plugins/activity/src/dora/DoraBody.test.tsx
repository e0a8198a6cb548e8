import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address } from '../__testUtils__/renderActivityTab';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeDoraApi } from './__testUtils__/FakeDoraApi';
import { madeDora, madeMetric, madeService } from './__testUtils__/madeDora';
import { renderDeployments } from './__testUtils__/renderDeployments';

const about = '?activity.about=deployments';

describe('the deployments of a service', () => {
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

  const number = (name: RegExp) => screen.findByRole('button', { name });
  const tile = async (name: string) =>
    within(await screen.findByRole('region', { name }));
  const texts = (row: HTMLElement) =>
    [...row.children].map(cell => cell.textContent);

  it('answers in five numbers', async () => {
    renderDeployments(api, { search: '&activity.range=30d' });
    // 40 in 13 weeks.
    expect(
      await number(/^Deployment frequency: 3\.1\/week, show what is counted$/),
    ).toBeVisible();
    expect(await number(/^Change lead time: 1\.5 d,/)).toBeVisible();
    expect(await number(/^Change fail rate: 12\.5%,/)).toBeVisible();
    expect(await number(/^Recovery time: 1\.5 h,/)).toBeVisible();
    expect(await number(/^Rework rate: 10%,/)).toBeVisible();

    const frequency = await tile('Deployment frequency');
    expect(frequency.getByText('40 deployments')).toBeVisible();
    expect(
      frequency.getByText(
        'half of the weeks: at least 2 days with a deployment',
      ),
    ).toBeVisible();
    // 40 after 32 is a quarter more.
    expect(frequency.getByText('up 25% from 32 deployments')).toBeVisible();
    expect(
      frequency.getByRole('img', {
        name: 'Deployment frequency by week, the oldest first: 4 deployments, 0 deployments, 2 deployments',
      }),
    ).toBeVisible();
    const lead = await tile('Change lead time');
    expect(
      lead.getByText('half within this, 75% within 3 d, 90% within 6 d'),
    ).toBeVisible();
    expect(lead.getByText('from the merge: 2 h')).toBeVisible();
    expect(lead.getByText('n = 96')).toBeVisible();
    const fails = await tile('Change fail rate');
    expect(fails.getByText('5 of 40 deployments')).toBeVisible();
    // Of four there are no other percentiles.
    const recovery = await tile('Recovery time');
    expect(recovery.getByText('half within this')).toBeVisible();
    expect(recovery.getByText('from its detection: 1 h')).toBeVisible();
    expect(api.getMetrics.mock.lastCall?.[0]).toEqual({
      entity: 'component:default/quay',
      from: '2026-10-03',
      to: '2026-11-02',
      compare: 'previous',
    });
    // No band is told that is not configured.
    expect(screen.queryByText(/^Band/)).toBeNull();
  });

  it('says bands and unknown numbers, which are not 0', async () => {
    const reason = { code: 'no-failures', message: 'No deployment failed' };
    api.getMetrics.mockResolvedValue(
      madeDora({
        bands: { id: 'tide', date: '2026-01-05', source: 'made up' },
        services: [
          madeService({
            metrics: [
              madeMetric('change-fail-rate', {
                value: 0,
                part: 0,
                band: { id: 'high', label: 'High' },
              }),
              madeMetric('failed-deployment-recovery-time', {
                value: null,
                n: 0,
                percentiles: { p50: null, p75: null, p90: null },
                aside: undefined,
                reason,
              }),
            ],
          }),
        ],
      }),
    );
    renderDeployments(api);
    expect(await number(/^Change fail rate: 0%,/)).toBeVisible();
    expect(screen.getByText('Band: High')).toBeVisible();
    const recovery = await tile('Recovery time');
    expect(recovery.getByRole('button', { name: /: –,/ })).toBeVisible();
    expect(recovery.getByText('No deployment failed')).toBeVisible();
  });

  it('shows deployments by week, as a table as well, and lists those of one', async () => {
    renderDeployments(api, { search: '&activity.tables=deployments' });
    const card = await screen.findByRole('region', {
      name: 'How often is it deployed?',
    });
    const rows = within(card).getAllByRole('row').slice(1);
    expect(rows.map(texts)).toEqual([
      ['26 Oct to 1 Nov 2026', '2', '0', '2', 'not over yet'],
      ['19 Oct to 25 Oct 2026', '0', '0', '0', ''],
      ['12 Oct to 18 Oct 2026', '4', '1', '3', ''],
    ]);
    await user.click(within(card).getByRole('radio', { name: 'Chart' }));
    expect(
      await within(card).findByRole('gridcell', {
        name: '12 Oct to 18 Oct 2026: 4 deployments, 1 of them failed, on 3 days',
      }),
    ).toBeInTheDocument();
    await user.click(within(card).getByRole('radio', { name: 'Table' }));
    await user.click(
      within(card).getByRole('button', { name: '12 Oct to 18 Oct 2026' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Deployments' }),
    ).toBeVisible();
    expect(address()).toContain('activity.doraFrom=2026-10-12T00:00:00.000Z');
    await waitFor(() =>
      expect(api.getDeployments).toHaveBeenCalledWith(
        expect.objectContaining({
          metric: 'deployment-frequency',
          from: '2026-10-12T00:00:00.000Z',
          to: '2026-10-19T00:00:00.000Z',
        }),
        expect.anything(),
      ),
    );
  });

  it('says what failed, why, and how fast it recovered', async () => {
    renderDeployments(api);
    const table = await screen.findByRole('table', {
      name: 'Failed deployments, the latest first',
    });
    const [, row] = within(table).getAllByRole('row');
    expect(texts(row)).toEqual([
      'v1.6.0',
      '12 Oct 2026 15:00',
      'an incident, rolled back',
      'OPS-12 The quay is flooded',
      '1.5 h',
    ]);
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      'https://jira.example/browse/OPS-12',
    );
    expect(screen.getByText('1 deployment was a rollback.')).toBeVisible();
    expect(
      screen.getByText('2 incidents of this time belong to no deployment.'),
    ).toBeVisible();
  });

  it('lists deployments, and what came with one by Enter', async () => {
    renderDeployments(api);
    const grid = await screen.findByRole('grid', { name: /^Deployments;/ });
    const [first, failed] = within(grid).getAllByRole('row').slice(1);
    expect(texts(failed)).toEqual([
      'v1.6.0',
      '12 Oct 2026 15:00',
      'production',
      'failed: an incident, rolled back',
      '3 changes',
      '1.5 h',
    ]);
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(failed).toHaveFocus();
    await user.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', {
      name: 'What came with this deployment',
    });
    expect(address()).toBe(
      `${about}&activity.dora=change-lead-time&activity.deployment=run-6`,
    );
    const row = await within(drawer).findByRole('row', { name: /Dig/ });
    expect(texts(row)).toEqual([
      'quay!40 Dig',
      '–',
      '2 h',
      '–',
      '13 Oct 2026 09:30',
      'no first commit is known',
    ]);
    expect(api.getChanges.mock.lastCall?.[0]).toMatchObject({
      entity: 'component:default/quay',
      deployment: ['run-6'],
    });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe(about));
  });

  it('explains a number to what it counts', async () => {
    renderDeployments(api);
    await user.click(await number(/^Explain Change lead time$/));
    const drawer = await screen.findByRole('dialog', {
      name: 'Change lead time, explained',
    });
    const said = within(drawer);
    expect(said.getByText('How change-lead-time is made.')).toBeVisible();
    expect(said.getByText('96 counted')).toBeVisible();
    expect(
      said.getByRole('row', { name: 'No first commit is known 2' }),
    ).toBeVisible();
    expect(
      said.getByText('environment=production (said by component:default/quay)'),
    ).toBeVisible();
    expect(
      said.getByText('type=Incident (said by the configuration)'),
    ).toBeVisible();
    expect(
      said.getByText('GET /api/activity/dora/changes?entity=x'),
    ).toBeVisible();
    expect(
      said.getByRole('link', { name: /^How this is defined/ }),
    ).toHaveAttribute('href', expect.stringMatching(/change-lead-time\.md$/));
    await user.click(said.getByRole('button', { name: 'Show them' }));
    expect(
      await screen.findByRole('dialog', {
        name: 'Change lead time: the changes',
      }),
    ).toBeVisible();
  });
});
