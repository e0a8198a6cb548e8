import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {
  FakeActivityApi,
  madeEvent,
  madeEventList,
} from '../__testUtils__/FakeActivityApi';
import { renderActivityTab } from '../__testUtils__/renderActivityTab';

describe('the list of events', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('puts what belongs to a work item or a change under it, and groups anew on request', async () => {
    const user = userEvent.setup();
    const workItem = {
      key: 'WEB-7',
      summary: 'Light the quay',
      url: 'https://jira.example/browse/WEB-7',
    };
    const change = {
      number: 34,
      title: 'Ropes',
      url: 'https://gitlab.example/quay/-/merge_requests/34',
    };
    api.getEvents.mockResolvedValue(
      madeEventList({
        items: [
          madeEvent({ id: '1', title: 'Set up lamps', workItem }),
          madeEvent({
            id: '2',
            title: 'Splice',
            source: 'gitlab',
            change,
            project: { id: 'crane', name: 'crane' },
          }),
          madeEvent({
            id: '3',
            type: 'item_commented',
            title: undefined,
            workItem,
            occurredAt: '2026-08-25T04:30:00Z',
          }),
        ],
        total: 3,
      }),
    );
    renderActivityTab(api, { search: '?activity.cell=tue-10' });
    const panel = await screen.findByRole('dialog');
    const list = await within(panel).findByRole('treegrid');
    const textsOf = () =>
      within(list)
        .getAllByRole('row')
        .map(row => [
          row.getAttribute('aria-level'),
          row.querySelector('[title]')?.getAttribute('title'),
        ]);
    expect(textsOf()).toEqual([
      ['1', 'WEB-7 Light the quay'],
      ['2', 'Set up lamps'],
      ['2', 'Light the quay'],
      ['1', '!34 Ropes'],
      ['2', 'Splice'],
    ]);
    expect(
      within(list).getByRole('link', { name: 'WEB-7 Light the quay' }),
    ).toHaveAttribute('href', workItem.url);
    expect(
      within(list).getByRole('link', { name: '!34 Ropes' }),
    ).toHaveAttribute('href', change.url);
    expect(list).toHaveAttribute('aria-rowcount', '5');

    await user.click(within(panel).getByRole('radio', { name: 'Day' }));
    const byDay = within(await within(panel).findByRole('treegrid'));
    expect(byDay.getByText('Tuesday 1 September 2026')).toBeVisible();
    expect(byDay.getByText('Tuesday 25 August 2026')).toBeVisible();
    await user.click(within(panel).getByRole('radio', { name: 'Project' }));
    const byProject = within(await within(panel).findByRole('treegrid'));
    expect(
      byProject
        .getAllByRole('row')
        .filter(row => row.getAttribute('aria-level') === '1')
        .map(row => row.textContent),
    ).toEqual(['quayProject · 2 events', 'craneProject · 1 event']);
  });

  it('holds few of many rows in the document, and is walked through by keyboard', async () => {
    const user = userEvent.setup();
    api.getEvents.mockImplementation(async ({ cursor, limit = 50 }) => {
      const first = Number(cursor ?? 0);
      return madeEventList({
        items: Array.from({ length: limit }, (_, index) =>
          madeEvent({
            id: `${first + index}`,
            title: `Event ${first + index}`,
          }),
        ),
        total: 100_000,
        nextCursor: String(first + limit),
      });
    });
    renderActivityTab(api, { search: '?activity.cell=tue-10' });
    const panel = await screen.findByRole('dialog');
    const list = await within(panel).findByRole('treegrid');
    expect(within(list).getAllByRole('row').length).toBeLessThan(40);
    // How many rows there will be is not known yet.
    expect(list).toHaveAttribute('aria-rowcount', '-1');
    const [heading] = within(list).getAllByRole('row');
    expect(heading).toHaveAttribute('tabindex', '0');

    act(() => heading.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('Event 1');
    await user.keyboard('{End}');
    expect(document.activeElement).toHaveTextContent('Event 99');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '101');
    // The end of what was read is near: more is on its way, and the row keeps the focus.
    expect(await within(panel).findByText('600 of 100,000 read')).toBeVisible();
    expect(document.activeElement).toHaveTextContent('Event 99');

    const opened = jest.fn((event: Event) => event.preventDefault());
    list.addEventListener('click', opened);
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledTimes(1);
    expect(opened.mock.calls[0][0].target).toHaveAttribute(
      'href',
      'https://git.example/quay/commit/0123456789',
    );
    await user.keyboard('{Home}');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '1');
  });

  it('has no accessibility violations', async () => {
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    renderActivityTab(api, { search: '?activity.cell=tue-10' });
    const panel = await screen.findByRole('dialog');
    await within(panel).findByRole('treegrid');
    const { violations } = await axe.run(panel, {
      // There is no layout to compute contrasts from.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
});
