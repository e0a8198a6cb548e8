import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { atReader } from '../../__testUtils__/atReader';
import { madeItemDetail } from '../../__testUtils__/madeItemDetail';
import { ItemStatuses } from './ItemStatuses';

const day = 86_400;

/** To do, in review, again to do, done; blocked for a day of the review. */
const reopened: Partial<WorkItemDetail> = {
  statuses: [
    {
      value: 'To do',
      category: 'todo',
      from: '2026-10-01T08:00:00Z',
      to: '2026-10-11T08:00:00Z',
      seconds: 10 * day,
    },
    {
      value: 'In review',
      category: 'inProgress',
      from: '2026-10-11T08:00:00Z',
      to: '2026-10-14T12:30:00Z',
      seconds: 3 * day + 16_200,
    },
    {
      value: 'To do',
      category: 'todo',
      from: '2026-10-14T12:30:00Z',
      to: '2026-10-14T12:30:30Z',
      seconds: 30,
    },
    {
      value: 'Done',
      category: 'done',
      from: '2026-10-14T12:30:30Z',
      seconds: 18 * day,
    },
  ],
  blockedPeriods: [
    {
      value: 'true',
      from: '2026-10-12T08:00:00Z',
      to: '2026-10-13T08:00:00Z',
      seconds: day,
    },
  ],
};

function render(change: Partial<WorkItemDetail>) {
  return renderInTestApp(<ItemStatuses item={madeItemDetail(change)} />);
}

describe('ItemStatuses', () => {
  beforeEach(() => atReader());

  afterEach(() => jest.restoreAllMocks());

  it('has a stretch for each time in a status', async () => {
    render(reopened);
    const strip = await screen.findByRole('grid', {
      name: 'Time in each status, 1 Oct 2026 to now; arrow keys move from stretch to stretch',
    });
    expect(
      within(strip)
        .getAllByRole('gridcell')
        .map(cell => cell.getAttribute('aria-label')),
    ).toEqual([
      'To do: 10 d, 1 Oct 2026 08:00 to 11 Oct 2026 08:00',
      'In review: 3 d 4 h, 11 Oct 2026 08:00 to 14 Oct 2026 12:30; blocked for 1 d of it',
      'To do: less than a minute, 14 Oct 2026 12:30 to 14 Oct 2026 12:30; time 2 in this status',
      'Done: 18 d so far, since 14 Oct 2026 12:30',
    ]);
    expect(
      screen.getByText(
        'Time in each status, all visits: To do 10 d in 2 visits · In review 3 d 4 h · Done 18 d',
      ),
    ).toBeVisible();
    const legend = screen.getByRole('list', { name: 'Time in each status' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['To do', 'In progress', 'Done', 'Blocked', '↩Entered again']);
    expect(
      screen.getByText(/How long it has been done is not drawn to scale\.$/),
    ).toBeVisible();
  });

  it('is walked through by arrow keys, the present first', async () => {
    const user = userEvent.setup();
    render(reopened);
    const cells = await screen.findAllByRole('gridcell');
    expect(cells[3]).toHaveAttribute('aria-current', 'time');
    act(() => cells[3].focus());
    await user.keyboard('{ArrowLeft}');
    expect(cells[2]).toHaveFocus();
    await user.keyboard('{Home}');
    expect(cells[0]).toHaveFocus();
  });

  it('says the same in a table', async () => {
    const user = userEvent.setup();
    render(reopened);
    await user.click(await screen.findByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(
      rows.map(row =>
        [...row.children].map(cell => cell.textContent).join(' | '),
      ),
    ).toEqual([
      'Status | Time | From | To | Blocked',
      'To do | 10 d | 1 Oct 2026 08:00 | 11 Oct 2026 08:00 | –',
      'In review | 3 d 4 h | 11 Oct 2026 08:00 | 14 Oct 2026 12:30 | 1 d',
      'To do | less than a minute | 14 Oct 2026 12:30 | 14 Oct 2026 12:30 | –',
      'Done | 18 d | 14 Oct 2026 12:30 | now | –',
    ]);
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('mentions what is not there as little as it can', async () => {
    render({});
    await screen.findByRole('grid');
    expect(screen.queryByText('Blocked')).not.toBeInTheDocument();
    expect(screen.queryByText('Entered again')).not.toBeInTheDocument();
    expect(screen.queryByText(/been done/)).not.toBeInTheDocument();
  });

  it('says that there is no history', async () => {
    render({ statuses: [] });
    expect(
      await screen.findByText(/tells nothing of the statuses/),
    ).toBeVisible();
  });
});
