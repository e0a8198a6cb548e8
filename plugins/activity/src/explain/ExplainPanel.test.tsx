import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  completeCoverage,
  FakeActivityApi,
  madeHeatmap,
} from '../__testUtils__/FakeActivityApi';
import { madeStream } from '../__testUtils__/madeChoices';
import { renderActivityTab } from '../__testUtils__/renderActivityTab';

// The charts have tests of their own.
jest.mock('../tab/cards/ActivityCards', () => ({
  ActivityCards: () => 'The charts',
}));

describe('the explanation of the numbers', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  async function explain(search?: string) {
    const user = userEvent.setup();
    renderActivityTab(api, { search });
    await user.click(
      await screen.findByRole('button', { name: 'Explain these numbers' }),
    );
    return screen.findByRole('dialog', {
      name: 'Where these numbers come from',
    });
  }

  it('adds up', async () => {
    const previous = madeHeatmap({
      total: 80,
      from: '2026-05-04T00:00:00+05:45',
      to: '2026-08-03T00:00:00+05:45',
    });
    const excluded = { bots: 5, copies: 0, merges: 12, bulk: 3 };
    api.getHeatmap.mockImplementation(async ({ compare }) =>
      madeHeatmap({ excluded, ...(compare && { previous }) }),
    );
    const panel = await explain();
    expect(await within(panel).findByText('120 − 20 = 100')).toBeVisible();
    expect(within(panel).getByText('81 ÷ 100 = 81%')).toBeVisible();
    expect(
      await within(panel).findByText('(100 − 80) ÷ 80 = +25%'),
    ).toBeVisible();
    expect(within(panel).getByText(/4 May 2026 to 2 Aug 2026/)).toBeVisible();
    const merges = within(panel).getByRole('row', { name: /^Merges/ });
    expect(within(merges).getByRole('cell')).toHaveTextContent('12');
    expect(
      within(panel).getByText(
        'Not counted unless chosen: Assigned, Priority changed, Deployment, Release, Pipeline.',
      ),
    ).toBeVisible();
  });

  it('says what was asked', async () => {
    const panel = await explain(
      '?activity.source=git&activity.type=release&activity.project=7&activity.include=bots&activity.scope=owned',
    );
    for (const text of [
      '3 Aug 2026 to 1 Nov 2026',
      'times in Asia/Kathmandu',
      'What happens on the components of the team',
      'Source: Git',
      'Type: Release',
      'Project: quay',
    ]) {
      expect(await within(panel).findByText(text)).toBeVisible();
    }
    const bots = within(panel).getByRole('row', { name: /^Bots/ });
    expect(within(bots).getByRole('cell')).toHaveTextContent('counted');
    expect(
      within(panel).queryByText(/Not counted unless chosen/),
    ).not.toBeInTheDocument();
  });

  it('names the streams of the entity, failing ones first, and what is missing', async () => {
    const gap = { stream: 'git/local/8/commits', from: null, to: null };
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({
        coverage: {
          ...completeCoverage,
          complete: false,
          gaps: [{ ...gap, reason: 'forbidden' }],
        },
      }),
    );
    const broken = madeStream({
      id: gap.stream,
      project: 'crane',
      status: 'failed',
      lastSuccessAt: null,
      consecutiveFailures: 4,
      coverage: { from: null, complete: false },
    });
    api.getHarvestStreams.mockResolvedValue({
      items: [madeStream(), broken],
      total: 2,
    });
    const panel = await explain();
    const list = await within(panel).findByRole('table', {
      name: 'Streams',
    });
    const rows = (await within(panel).findAllByRole('row')).map(
      row => row.textContent,
    );
    expect(list).toBeVisible();
    expect(rows.slice(-2)).toEqual([
      expect.stringContaining('git · crane · commitsfailednever–'),
      expect.stringContaining('git · quay · commitsdone'),
    ]);
    expect(
      within(panel).getByText(
        'git · local · crane · commits: the credentials do not reach it',
      ),
    ).toBeVisible();
    expect(api.getHarvestStreams.mock.lastCall![0]).toEqual({
      entity: 'group:default/harbour',
    });
  });
});
