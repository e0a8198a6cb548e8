import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeActivityApi,
  completeCoverage,
  madeHeatmap,
  noneExcluded,
} from '../__testUtils__/FakeActivityApi';
import {
  address,
  harbour,
  renderActivityTab,
} from '../__testUtils__/renderActivityTab';
import { refusal } from '../__testUtils__/refusal';

describe('the pictures of the Activity tab', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  it('loading: says so, and shows no number', async () => {
    api.getHeatmap.mockReturnValue(new Promise(() => {}));
    renderActivityTab(api);
    expect(await screen.findByText('Loading activity')).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('error: does not show the numbers of another range', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await screen.findByRole('grid', { name: /week/ });
    api.getHeatmap.mockRejectedValue(await refusal(404, {}));
    await user.click(screen.getByRole('button', { name: /Range/ }));
    await user.click(screen.getByRole('option', { name: 'Last 7 days' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /does not know this entity/,
    );
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('empty: says how to connect a project', async () => {
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({
        total: 0,
        coverage: { ...completeCoverage, mapped: false },
      }),
    );
    renderActivityTab(api, { entity: { ...harbour, kind: 'Component' } });
    expect(
      await screen.findByText('No project is connected to this component'),
    ).toBeVisible();
    expect(
      screen.getByText(/component: component:default\/harbour/),
    ).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Copy' })).toHaveLength(2);
  });

  it('empty: offers a wider range', async () => {
    const user = userEvent.setup();
    api.getHeatmap.mockImplementation(async query =>
      madeHeatmap(query.from ? {} : { total: 0 }),
    );
    renderActivityTab(api);
    expect(
      await screen.findByText(/no events from 3 Aug 2026 to 1 Nov 2026/),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Show the last 180 days' }),
    );
    expect(await screen.findByRole('grid', { name: /week/ })).toBeVisible();
    expect(address()).toBe('?activity.range=180d');
  });

  it('empty: brings back what is left out', async () => {
    const user = userEvent.setup();
    api.getHeatmap.mockImplementation(async query =>
      query.include
        ? madeHeatmap()
        : madeHeatmap({ total: 0, excluded: { ...noneExcluded, bots: 9 } }),
    );
    renderActivityTab(api);
    expect(await screen.findByText(/There are 9 events/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Count them' }));
    expect(await screen.findByRole('grid', { name: /week/ })).toBeVisible();
    expect(address()).toBe('?activity.include=bots');
  });

  it('partial: names streams and reasons above the charts', async () => {
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({
        coverage: {
          ...completeCoverage,
          complete: false,
          from: '2026-09-14T18:15:00Z',
          gaps: [
            {
              stream: 'git/local/quay/commits',
              from: '2026-10-01T00:00:00Z',
              to: null,
              reason: 'unavailable',
            },
            {
              stream: 'git/local/crane/commits',
              from: null,
              to: null,
              reason: 'struck by lightning',
            },
          ],
        },
      }),
    );
    renderActivityTab(api);
    const list = await screen.findByText(/git · local · quay · commits/);
    expect(list).toHaveTextContent(
      'git · local · quay · commits: the source does not answer (1 Oct 2026 to now)',
    );
    expect(
      screen.getByText('git · local · crane · commits: struck by lightning'),
    ).toBeVisible();
    // The 15th in Kathmandu.
    expect(
      screen.getByText(/^History is complete back to 15 Sept 2026/),
    ).toBeVisible();
    expect(await screen.findByRole('grid', { name: /week/ })).toBeVisible();
  });
});
