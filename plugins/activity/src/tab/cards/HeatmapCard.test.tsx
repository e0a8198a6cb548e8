import type {
  Heatmap,
  HeatmapValue,
} from '@activity-insights/plugin-activity-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeActivityApi,
  madeHeatmap,
} from '../../__testUtils__/FakeActivityApi';
import {
  address,
  renderActivityTab,
} from '../../__testUtils__/renderActivityTab';

/** A week with one number each on Tuesday 10:00 and Friday 16:00. */
function matrixOf(tuesday: number, friday: number): number[][] {
  const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  matrix[1][10] = tuesday;
  matrix[4][16] = friday;
  return matrix;
}

/** 86 and 14 events, 60 and 20 in the range before; as shares and rates, too. */
function answerOf(value: HeatmapValue = 'count'): Heatmap {
  const now = { count: [86, 14], share: [0.86, 0.14], rate: [6.5, 1.1] }[value];
  const before = { count: [60, 20], share: [0.75, 0.25], rate: [4.6, 1.5] };
  const period = madeHeatmap({ value, matrix: matrixOf(now[0], now[1]) });
  const [tuesday, friday] = before[value];
  return {
    ...period,
    previous: {
      ...period,
      from: '2026-05-04T00:00:00+05:45',
      to: '2026-08-03T00:00:00+05:45',
      total: 80,
      matrix: matrixOf(tuesday, friday),
    },
  };
}

describe('the hours of the week', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
    api.getHeatmap.mockImplementation(async ({ value, compare }) => {
      const { previous, ...answer } = answerOf(value);
      return compare ? { ...answer, previous } : answer;
    });
  });

  function grids() {
    return screen.findAllByRole('grid', { name: /hour of the week/ });
  }

  it.each([
    ['share', 'Tuesday 10:00 to 11:00, 86% of all events'],
    ['rate', 'Tuesday 10:00 to 11:00, 6.5 events an hour'],
  ])('shows the %s of an hour', async (value, label) => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await grids();
    await user.click(
      screen.getByRole('radio', { name: value === 'share' ? 'Share' : 'Rate' }),
    );
    expect(await screen.findByLabelText(label)).toBeVisible();
    expect(address()).toBe(`?activity.value=${value}`);
  });

  it('says why there is no rate on the clocks of authors', async () => {
    api.getHeatmap.mockResolvedValue(madeHeatmap({ timezone: 'author' }));
    renderActivityTab(api, {
      search: '?activity.zone=author&activity.value=rate',
    });
    expect(await screen.findByRole('radio', { name: 'Rate' })).toBeDisabled();
    expect(screen.getByText(/A rate needs one clock/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Count' })).toBeChecked();
  });

  it('puts the range before beside this one, with one scale', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await grids();
    await user.click(screen.getByRole('radio', { name: 'Beside' }));
    await waitFor(async () => expect(await grids()).toHaveLength(2));
    const [now, before] = await grids();
    expect(
      within(now).getByLabelText('Tuesday 10:00 to 11:00, 86 events'),
    ).toBeVisible();
    expect(
      within(before).getByLabelText('Tuesday 10:00 to 11:00, 60 events'),
    ).toBeVisible();
    expect(
      screen.getByText('4 May 2026 to 2 Aug 2026, the range before'),
    ).toBeVisible();
    // One legend, up to the greatest number of both.
    expect(
      within(
        screen.getByRole('list', { name: 'Events in an hour of the week' }),
      ).getByText(/86$/),
    ).toBeVisible();
    // The page shows this range: there is nothing to open of the other.
    await user.click(
      within(before).getByLabelText('Tuesday 10:00 to 11:00, 60 events'),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows what has changed, with signs', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await grids();
    await user.click(screen.getByRole('radio', { name: 'Difference' }));
    expect(
      await screen.findByLabelText(
        'Tuesday 10:00 to 11:00, 86 events, 60 events before (+26)',
      ),
    ).toBeVisible();
    expect(
      screen.getByLabelText(
        'Friday 16:00 to 17:00, 14 events, 20 events before (−6)',
      ),
    ).toBeVisible();
    const [grid] = await grids();
    expect(within(grid).getAllByText(/^[+−]$/)).toHaveLength(2);
    expect(
      screen.getByLabelText(/^Friday, 14 events, 20 events/),
    ).toBeVisible();
    const legend = screen.getByRole('list', { name: /More or fewer events/ });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(
      expect.arrayContaining(['−−7 to −26', '−−1 to −6', '0', '++1 to +6']),
    );
    await user.click(screen.getByRole('button', { name: 'Numbers' }));
    // Beside the totals of the weekdays.
    expect(within(grid).getAllByText('+26')).toHaveLength(2);
    expect(within(grid).getAllByText('−6')).toHaveLength(2);
    expect(address()).toBe('?activity.compare=difference&activity.numbers=on');
  });

  it('says the difference of shares in percentage points', async () => {
    renderActivityTab(api, {
      search: '?activity.value=share&activity.compare=difference',
    });
    expect(
      await screen.findByLabelText(
        'Tuesday 10:00 to 11:00, 86% of all events, 75% of all events before (+11 pp)',
      ),
    ).toBeVisible();
  });

  it.each([
    ['&activity.compare=beside', ['100', '80']],
    ['&activity.compare=difference', ['+20']],
    ['&activity.value=share', ['100%']],
    ['&activity.value=rate', ['']],
  ])('says the same in a table: %s', async (search, totals) => {
    renderActivityTab(api, { search: `?activity.view=table${search}` });
    const tables = await screen.findAllByRole('table', {
      name: /hour of the week/,
    });
    expect(
      tables.map(table => {
        const [last] = within(table).getAllByRole('row').slice(-1);
        return within(last).getAllByRole('cell')[24].textContent;
      }),
    ).toEqual(totals);
  });

  it('opens a weekday and an hour of every day by their bars, with the arrow keys too', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    const [grid] = await grids();
    act(() =>
      within(grid).getByLabelText('Tuesday 10:00 to 11:00, 86 events').focus(),
    );
    await user.keyboard('{End}');
    expect(within(grid).getByLabelText('Tuesday, 86 events')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('dialog', { name: 'Every Tuesday' }),
    ).toBeVisible();
    expect(address()).toBe('?activity.cell=tue');
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );

    await user.click(
      within(grid).getByLabelText('Every day 16:00 to 17:00, 14 events'),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Every day 16:00–17:00' }),
    ).toBeVisible();
    expect(address()).toBe('?activity.cell=any-16');
  });

  it('marks working hours and the hour that it is now', async () => {
    // A Tuesday, 10:20 in Kathmandu.
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-17T04:35:00Z'));
    renderActivityTab(api);
    const [grid] = await grids();
    expect(
      await screen.findByText('Working hours: Mon-Fri 09:00-17:30'),
    ).toBeVisible();
    expect(
      within(grid).getByLabelText('Tuesday 10:00 to 11:00, 86 events'),
    ).toHaveAttribute('aria-current', 'time');
    expect(grid.querySelectorAll('[aria-current]')).toHaveLength(1);
    jest.restoreAllMocks();
  });
});
