import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeActivityApi,
  completeCoverage,
  madeCalendar,
} from '../../__testUtils__/FakeActivityApi';
import {
  address,
  renderActivityTab,
} from '../../__testUtils__/renderActivityTab';
import { addDays } from '../../transforms/localDates';

/** So many days from a date on, each with one event but those that are quiet. */
function calendarOf(first: string, count: number, quiet: string[] = []) {
  const days = Array.from({ length: count }, (_, index) => {
    const date = addDays(first, index);
    const isQuiet = quiet.includes(date);
    return { date, count: isQuiet ? 0 : 1, contributors: isQuiet ? 0 : 1 };
  });
  return madeCalendar({
    days,
    from: `${first}T00:00:00+05:45`,
    to: `${addDays(first, count)}T00:00:00+05:45`,
  });
}

describe('the calendar', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  it('outlines and names stretches without any events', async () => {
    const quiet = ['01', '02', '03', '04', '05', '06', '07'].map(
      day => `2026-09-${day}`,
    );
    api.getCalendar.mockResolvedValue(calendarOf('2026-08-03', 91, quiet));
    renderActivityTab(api);
    // Tuesday to Monday, with a weekend between: five working days.
    expect(
      await screen.findByText(
        'Quiet for four working days or more: 1 Sept to 7 Sept 2026',
      ),
    ).toBeVisible();
    expect(
      await screen.findByLabelText(
        'Thursday 3 September 2026, 0 events, quiet 1 Sept to 7 Sept 2026',
      ),
    ).toBeVisible();
  });

  it('tells what is not harvested from nothing', async () => {
    const answer = calendarOf('2026-08-03', 91, ['2026-08-04', '2026-10-01']);
    api.getCalendar.mockResolvedValue({
      ...answer,
      coverage: {
        ...completeCoverage,
        complete: false,
        from: '2026-08-31T18:15:00Z',
      },
    });
    renderActivityTab(api);
    expect(
      await screen.findByLabelText('Tuesday 4 August 2026, not harvested yet'),
    ).toBeVisible();
    expect(
      screen.getByLabelText(
        'Wednesday 5 August 2026, 1 event so far, not all of it harvested yet',
      ),
    ).toBeVisible();
    expect(
      screen.getByLabelText('Thursday 1 October 2026, 0 events'),
    ).toBeVisible();
    // The first of September is known: history begins with its midnight.
    expect(
      screen.getByLabelText('Tuesday 1 September 2026, 1 event by 1 person'),
    ).toBeVisible();
  });

  it.each([
    [
      'Weeks',
      'week',
      '7 Sept to 13 Sept 2026, 7 events',
      '2026-09-07..2026-09-13',
    ],
    ['Months', 'month', 'September 2026, 30 events', '2026-09-01..2026-09-30'],
  ])('stands for %s, which open their days', async (name, by, label, days) => {
    const user = userEvent.setup();
    api.getCalendar.mockResolvedValue(calendarOf('2026-08-03', 91));
    renderActivityTab(api);
    await user.click(await screen.findByRole('radio', { name }));
    expect(address()).toBe(`?activity.by=${by}`);
    await user.click(await screen.findByLabelText(label));
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(address()).toBe(`?activity.by=${by}&activity.day=${days}`);
  });

  it('says weeks and months in tables', async () => {
    api.getCalendar.mockResolvedValue(calendarOf('2026-08-03', 91));
    renderActivityTab(api, {
      search: '?activity.view=table&activity.by=month',
    });
    const table = await screen.findByRole('table', { name: /Events by month/ });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual([
      'November 20261',
      'October 202631',
      'September 202630',
      'August 202629',
      'Total91',
    ]);
  });

  it('gives every year a band of its own', async () => {
    api.getCalendar.mockResolvedValue(calendarOf('2024-11-01', 730));
    renderActivityTab(api);
    const grids = await screen.findAllByRole('grid', { name: /Events by day/ });
    expect(grids.map(grid => grid.getAttribute('aria-label'))).toEqual(
      [
        ['1 Nov 2024', '31 Dec 2024'],
        ['1 Jan 2025', '6 Jul 2025'],
        ['7 Jul 2025', '31 Dec 2025'],
        ['1 Jan 2026', '5 Jul 2026'],
        ['6 Jul 2026', '31 Oct 2026'],
      ].map(
        ([first, last]) =>
          `Events by day, ${first} to ${last}; arrow keys move, Enter opens the events`,
      ),
    );
  });
});
