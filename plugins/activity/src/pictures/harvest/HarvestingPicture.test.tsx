import { act, screen, waitFor, within } from '@testing-library/react';
import {
  FakeActivityApi,
  completeCoverage,
  madeCalendar,
  madeHeatmap,
  madeRun,
} from '../../__testUtils__/FakeActivityApi';
import { refusal } from '../../__testUtils__/refusal';
import { renderActivityTab } from '../../__testUtils__/renderActivityTab';

describe('the first harvest', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows its progress, then the charts, by itself', async () => {
    jest.useFakeTimers();
    const unread = { ...completeCoverage, harvested: false, complete: false };
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({ total: 0, coverage: unread }),
    );
    api.getCalendar.mockResolvedValue(madeCalendar({ total: 0 }));
    api.getHarvestRuns.mockResolvedValue({ items: [madeRun()], total: 1 });
    api.getHarvestStreams.mockResolvedValue({
      items: [
        {
          id: 'git/local/quay/commits',
          source: 'git',
          instance: 'local',
          project: 'quay',
          resource: 'commits',
          status: 'running',
          lastSuccessAt: null,
          nextDueAt: null,
          lagSeconds: null,
          coverage: { from: null, complete: false },
          consecutiveFailures: 0,
        },
      ],
      total: 1,
    });
    renderActivityTab(api);
    expect(
      await screen.findByText('1 of 4 streams done, 1,500 records read'),
    ).toBeVisible();
    const bar = screen.getByRole('progressbar');
    expect(bar).toHaveAttribute('aria-valuenow', '1');
    expect(bar).toHaveAttribute('aria-valuemax', '4');
    const streams = screen.getByRole('list', { name: 'Streams' });
    expect(within(streams).getByText('being read')).toBeVisible();
    expect(api.getHarvestStreams).toHaveBeenCalledWith(
      { entity: 'group:default/harbour' },
      expect.anything(),
    );

    // There is something to show before the harvest is done.
    api.getHeatmap.mockResolvedValue(madeHeatmap({ coverage: unread }));
    api.getCalendar.mockResolvedValue(madeCalendar({ coverage: unread }));
    const records = { ...madeRun().records, read: 2500, written: 2500 };
    api.getHarvestRuns.mockResolvedValue({
      items: [madeRun({ records })],
      total: 1,
    });
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    const grid = await screen.findByRole('grid', { name: /week/ });
    expect(
      await screen.findByText('1 of 4 streams done, 2,500 records read'),
    ).toBeVisible();
    const cell = within(grid).getByLabelText(/^Tuesday 10:00/);
    act(() => cell.focus());

    // The harvest ends; the focus stays where it is.
    api.getHeatmap.mockResolvedValue(madeHeatmap());
    api.getCalendar.mockResolvedValue(madeCalendar());
    api.getHarvestRuns.mockResolvedValue({
      items: [madeRun({ status: 'completed', records })],
      total: 1,
    });
    await act(() => jest.advanceTimersByTimeAsync(9_000));
    await waitFor(() =>
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument(),
    );
    expect(cell).toHaveFocus();

    const asked = api.getHarvestRuns.mock.calls.length;
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(api.getHarvestRuns).toHaveBeenCalledTimes(asked);
  });

  it('works without a look at the harvest', async () => {
    jest.useFakeTimers();
    const unread = { ...completeCoverage, harvested: false, complete: false };
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({ total: 0, coverage: unread }),
    );
    api.getHarvestRuns.mockRejectedValue(await refusal(403, {}));
    api.getHarvestStreams.mockRejectedValue(await refusal(403, {}));
    renderActivityTab(api);
    expect(
      await screen.findByText('Harvesting for the first time'),
    ).toBeVisible();
    api.getHeatmap.mockResolvedValue(madeHeatmap());
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(await screen.findByRole('grid', { name: /week/ })).toBeVisible();
  });

  it('waits for an answer that is slow to come', async () => {
    jest.useFakeTimers();
    const unread = { ...completeCoverage, harvested: false, complete: false };
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({ total: 0, coverage: unread }),
    );
    api.getHarvestRuns.mockReturnValue(new Promise(() => {}));
    renderActivityTab(api);
    await screen.findByText('Harvesting for the first time');
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(api.getHarvestRuns).toHaveBeenCalledTimes(1);
  });
});
