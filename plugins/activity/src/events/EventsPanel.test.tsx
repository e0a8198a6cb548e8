import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeActivityApi,
  madeEvent,
  madeEventList,
} from '../__testUtils__/FakeActivityApi';
import { address, renderActivityTab } from '../__testUtils__/renderActivityTab';

const busiest = 'Tuesday 10:00 to 11:00, 86 events';

function heatmap() {
  return screen.findByRole('grid', { name: /hour of the week/ });
}

describe('the events behind a cell or a day', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  it('is used by keyboard: one cell in the order of Tab, arrows move, Enter opens, Escape closes', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    const grid = await heatmap();
    const inOrder = within(grid)
      .getAllByRole('gridcell')
      .filter(cell => cell.getAttribute('tabindex') === '0');
    expect(inOrder).toEqual([within(grid).getByLabelText(busiest)]);

    act(() => inOrder[0].focus());
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(
      within(grid).getByLabelText('Wednesday 11:00 to 12:00, 0 events'),
    ).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowLeft}{Enter}');

    const panel = await screen.findByRole('dialog', {
      name: 'Tue 10:00–11:00',
    });
    expect(
      await within(panel).findByText('Moor the second ship'),
    ).toBeVisible();
    expect(api.getEvents).toHaveBeenCalledWith(
      expect.objectContaining({
        entity: 'group:default/harbour',
        weekday: 1,
        hour: 10,
      }),
      expect.anything(),
    );
    expect(address()).toBe('?activity.cell=tue-10');

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).toBe('');
    expect(await screen.findByLabelText(busiest)).toHaveFocus();
  });

  it('lists events with where and when they happened', async () => {
    api.getEvents.mockResolvedValue(
      madeEventList({
        items: [
          madeEvent({ flags: ['merges'] }),
          madeEvent({
            id: '2',
            title: 'Not a web page',
            url: ['javascript', ':alert(1)'].join(''),
            actor: undefined,
          }),
        ],
        total: 2,
      }),
    );
    renderActivityTab(api, { search: '?activity.cell=tue-10' });
    const panel = await screen.findByRole('dialog');
    expect(
      await within(panel).findByText('2 events in 13 weeks'),
    ).toBeVisible();
    const link = within(panel).getByRole('link', {
      name: 'Moor the second ship',
    });
    expect(link).toHaveAttribute(
      'href',
      'https://git.example/quay/commit/0123456789',
    );
    const [heading, first, second] = within(panel).getAllByRole('row');
    expect(heading).toHaveTextContent('quay: no work item or change');
    expect(heading).toHaveTextContent('2 events');
    // 04:30 in UTC.
    for (const text of [
      '10:15',
      '1 Sept 2026',
      'Commit',
      'quay',
      'main',
      '01234567',
      'Ada Fern',
      'merge',
    ]) {
      expect(within(first).getByText(text)).toBeVisible();
    }
    expect(within(second).queryByRole('link')).not.toBeInTheDocument();
  });

  it('reads on as one comes near the end, and reads again what failed on request', async () => {
    const user = userEvent.setup();
    const page = madeEventList({ total: 3 });
    api.getEvents
      .mockResolvedValueOnce({
        ...page,
        items: [madeEvent({ id: '1', title: 'First' })],
        nextCursor: 'two',
      })
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce({
        ...page,
        items: [
          madeEvent({ id: '2', title: 'Second' }),
          madeEvent({ id: '3', title: 'Third' }),
        ],
      });
    renderActivityTab(api, { search: '?activity.day=2026-09-01' });
    const panel = await screen.findByRole('dialog', {
      name: 'Tuesday 1 September 2026',
    });
    await user.click(
      await within(panel).findByRole('button', { name: 'Try again' }),
    );
    expect(await within(panel).findByText('Third')).toBeVisible();
    expect(within(panel).getByText('First')).toBeVisible();
    expect(within(panel).queryByText(/read so far/)).not.toBeInTheDocument();
    expect(api.getEvents.mock.calls.map(([query]) => query.cursor)).toEqual([
      undefined,
      'two',
      'two',
    ]);
  });

  it.each([
    ['cell=tue', 'Every Tuesday', { weekday: 1 }, /in 13 weeks/],
    ['cell=any-9', 'Every day 09:00–10:00', { hour: 9 }, /in 13 weeks/],
    [
      'day=2026-09-01..2026-09-30',
      '1 Sept 2026 to 30 Sept 2026',
      { from: '2026-09-01', to: '2026-10-01' },
      /^1 event$/,
    ],
  ])('opens %s', async (search, name, query, summary) => {
    renderActivityTab(api, { search: `?activity.${search}` });
    const panel = await screen.findByRole('dialog', { name });
    expect(await within(panel).findByText(summary)).toBeVisible();
    expect(api.getEvents).toHaveBeenCalledWith(
      { entity: 'group:default/harbour', limit: 100, ...query },
      expect.anything(),
    );
  });
});
