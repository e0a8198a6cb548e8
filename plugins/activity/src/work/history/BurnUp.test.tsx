import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/refusal';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { atReader } from '../__testUtils__/atReader';
import { FakeWorkItemsApi } from '../__testUtils__/FakeWorkItemsApi';
import { madeHistory, madeItemDetail } from '../__testUtils__/madeItemDetail';
import { BurnUp } from './BurnUp';

const name = { source: 'jira', instance: 'cloud', key: 'PV-12' };

function render(
  api: FakeWorkItemsApi,
  { createdAt = '2026-09-22T08:00:00Z' }: { createdAt?: string } = {},
) {
  const onOpen = jest.fn();
  renderInTestApp(
    <BurnUp item={madeItemDetail({ ...name, createdAt })} onOpen={onOpen} />,
    { apis: [[workItemsApiRef, api]] },
  );
  return { onOpen };
}

describe('BurnUp', () => {
  let api: FakeWorkItemsApi;

  beforeEach(() => {
    atReader();
    api = new FakeWorkItemsApi();
  });

  afterEach(() => jest.restoreAllMocks());

  it('shows scope and done of 91 days by week', async () => {
    render(api);
    const chart = await screen.findByRole('grid', {
      name: 'Scope and done, 18 Oct to 1 Nov 2026, by week; arrow keys move',
    });
    expect(api.getHistory).toHaveBeenCalledWith(
      name,
      { from: '2026-08-03', to: '2026-11-01', interval: 'week' },
      expect.anything(),
    );
    expect(
      within(chart)
        .getAllByRole('gridcell')
        .map(cell => cell.getAttribute('aria-label')),
    ).toEqual([
      '18 Oct 2026: 0 of 2 done (0%)',
      '25 Oct 2026: 1 of 3 done (33%)',
      '1 Nov 2026: 2 of 3 done (66%)',
    ]);
    expect(
      screen.getByText('Scope 2 → 3 items without children, 2 done (66%)'),
    ).toBeVisible();
  });

  it('is walked through by arrow keys, the last point first', async () => {
    const user = userEvent.setup();
    render(api);
    const points = await screen.findAllByRole('gridcell');
    act(() => points[2].focus());
    await user.keyboard('{ArrowLeft}');
    expect(points[1]).toHaveFocus();
  });

  it('asks for its life, and for days', async () => {
    const user = userEvent.setup();
    render(api);
    await user.click(await screen.findByRole('radio', { name: 'Its life' }));
    await user.click(screen.getByRole('radio', { name: 'Day' }));
    await waitFor(() =>
      expect(api.getHistory).toHaveBeenLastCalledWith(
        name,
        { from: '2026-09-22', to: '2026-11-01', interval: 'day' },
        expect.anything(),
      ),
    );
  });

  it('says why a long life is shown by week', async () => {
    const user = userEvent.setup();
    render(api, { createdAt: '2024-02-29T08:00:00Z' });
    await user.click(await screen.findByRole('radio', { name: 'Its life' }));
    expect(screen.getByRole('radio', { name: 'Day' })).toBeDisabled();
    expect(screen.getByText(/half a year at most/)).toBeVisible();
  });

  it('counts by estimate, in a table too', async () => {
    const user = userEvent.setup();
    render(api);
    await user.click(await screen.findByRole('radio', { name: 'Estimate' }));
    expect(
      screen.getByText('Scope 10 → 15 by estimate, 10 done (66%)'),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(
      rows.map(row =>
        [...row.children].map(cell => cell.textContent).join(' | '),
      ),
    ).toEqual([
      'At the end of | Scope | Done | Part done',
      '1 Nov 2026 | 15 | 10 | 66%',
      '25 Oct 2026 | 15 | 5 | 33%',
      '18 Oct 2026 | 10 | 0 | 0%',
    ]);
  });

  it('offers no estimates where there are none', async () => {
    api.getHistory.mockResolvedValue(
      madeHistory({
        points: [
          {
            date: '2026-11-01',
            total: 0,
            done: 0,
            estimate: 0,
            estimateDone: 0,
          },
        ],
      }),
    );
    render(api);
    expect(
      await screen.findByRole('gridcell', {
        name: '1 Nov 2026: nothing in scope',
      }),
    ).toBeVisible();
    expect(
      screen.queryByRole('radio', { name: 'Estimate' }),
    ).not.toBeInTheDocument();
  });

  it('lists what came in and what left, the latest first', async () => {
    const user = userEvent.setup();
    const moved = (key: string, at: string) => ({ key, summary: 'Part', at });
    api.getHistory.mockResolvedValue(
      madeHistory({
        added: [
          moved('A-1', '2026-10-20T10:00:00Z'),
          moved('A-2', '2026-10-21T10:00:00Z'),
        ],
        addedCount: 600,
        removed: [moved('A-3', '2026-10-22T10:00:00Z')],
        removedCount: 1,
      }),
    );
    const { onOpen } = render(api);
    expect(
      await screen.findByText('600 items came in since 12 Oct 2026'),
    ).toBeVisible();
    expect(screen.getByText('1 item left since 12 Oct 2026')).toBeVisible();
    expect(screen.getByText('and 598 more that are not listed')).toBeVisible();
    const items = screen.getAllByRole('button', { name: /Part$/ });
    expect(items.map(item => item.textContent)).toEqual([
      'A-2 Part',
      'A-1 Part',
      'A-3 Part',
    ]);
    await user.click(items[2]);
    expect(onOpen).toHaveBeenCalledWith({ ...name, key: 'A-3' });
  });

  it('says that nothing came or left, and from when on it is exact', async () => {
    api.getHistory.mockResolvedValue(
      madeHistory({
        added: [],
        addedCount: 0,
        exact: {
          from: '2026-10-20T00:00:00Z',
          reasons: ['Its log is cut off.'],
        },
      }),
    );
    render(api);
    expect(
      await screen.findByText('Nothing has come in or left since 12 Oct 2026.'),
    ).toBeVisible();
    expect(
      screen.getByText('Exact since 20 Oct 2026. Its log is cut off.'),
    ).toBeVisible();
    expect(screen.getByText('Before the past is exact')).toBeVisible();
  });

  it('says that there is nothing in this time', async () => {
    api.getHistory.mockResolvedValue(madeHistory({ points: [] }));
    render(api);
    expect(
      await screen.findByText('There is nothing to show for this time.'),
    ).toBeVisible();
  });

  it('reads again on request', async () => {
    const user = userEvent.setup();
    api.getHistory.mockRejectedValueOnce(await refusal(503, {}));
    render(api);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Scope 2 → 3/)).toBeVisible();
  });
});
