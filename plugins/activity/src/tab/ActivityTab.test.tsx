import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { FakeActivityApi } from '../__testUtils__/FakeActivityApi';
import { address, renderActivityTab } from '../__testUtils__/renderActivityTab';

const busiest = 'Tuesday 10:00 to 11:00, 86 events';

function heatmap() {
  return screen.findByRole('grid', { name: /hour of the week/ });
}

describe('ActivityTab', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('shows the numbers, the range and the zone', async () => {
    renderActivityTab(api);
    const grid = await heatmap();
    // Seven weekdays and the hours of every day.
    expect(within(grid).getAllByRole('row')).toHaveLength(8);
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(8 * 24);
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(7);
    expect(within(grid).getByLabelText(busiest)).toBeVisible();
    expect(screen.getByText('Tue 10:00')).toBeVisible();
    expect(
      screen.getByText('3 Aug 2026 to 1 Nov 2026 · times in Asia/Kathmandu'),
    ).toBeVisible();
    const days = screen.getByRole('grid', { name: /Events by day/ });
    expect(within(days).getAllByRole('gridcell')).toHaveLength(91);
    expect(
      within(days).getByLabelText(
        'Tuesday 1 September 2026, 100 events by 5 people',
      ),
    ).toBeVisible();
    expect(api.getHeatmap).toHaveBeenCalledWith(
      { entity: 'group:default/harbour' },
      expect.anything(),
    );
  });

  it('keeps its state in the address, and leaves the rest of the address alone', async () => {
    const user = userEvent.setup();
    renderActivityTab(api, { search: '?inspect=x&activity.zone=UTC' });
    await heatmap();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    await user.click(await screen.findByRole('button', { name: busiest }));
    await screen.findByRole('dialog');
    expect(address()).toBe(
      '?inspect=x&activity.zone=UTC&activity.view=table&activity.cell=tue-10',
    );

    await user.click(screen.getByText('Back'));
    expect(address()).toBe('?inspect=x&activity.zone=UTC&activity.view=table');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await user.click(screen.getByText('Back'));
    expect(address()).toBe('?inspect=x&activity.zone=UTC');
    expect(await heatmap()).toBeVisible();
    await user.click(screen.getByText('Forward'));
    expect(
      await screen.findByRole('table', { name: /hour of the week/ }),
    ).toBeVisible();
    for (const [query] of api.getHeatmap.mock.calls) {
      expect(query).toMatchObject({ timezone: 'UTC' });
    }
  });

  it('says the same in tables', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await heatmap();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const table = await screen.findByRole('table', {
      name: /Events by hour of the week, 3 Aug 2026 to 1 Nov 2026/,
    });
    const tuesday = within(table).getByRole('row', { name: /^Tue/ });
    expect(within(tuesday).getAllByRole('cell')).toHaveLength(25);
    expect(within(tuesday).getAllByRole('cell')[24]).toHaveTextContent('86');
    const totals = within(table).getByRole('row', { name: /^Total/ });
    expect(within(totals).getAllByRole('cell')[24]).toHaveTextContent('100');
    const days = screen.getByRole('table', { name: /Events by day/ });
    expect(within(days).getAllByRole('row')).toHaveLength(1 + 13 + 1);
    expect(address()).toBe('?activity.view=table');

    await user.click(within(tuesday).getByRole('button', { name: busiest }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('offers four-hour blocks where there is little room', async () => {
    const user = userEvent.setup();
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(420);
    renderActivityTab(api);
    const grid = await heatmap();
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(8 * 6);
    await user.click(
      within(grid).getByLabelText('Tuesday 08:00 to 12:00, 86 events'),
    );
    // The hour with most of the events is open, the others are one step away.
    const panel = await screen.findByRole('dialog', {
      name: 'Tue 10:00–11:00',
    });
    await user.click(within(panel).getByText('08:00 (0)'));
    expect(
      await screen.findByRole('dialog', { name: 'Tue 08:00–09:00' }),
    ).toBeVisible();
    expect(address()).toBe('?activity.cell=tue-8');
  });

  it.each([['charts'], ['table']])(
    'has no accessibility violations in the view of %s',
    async view => {
      // It looks for icons in fonts, which takes a canvas.
      jest
        .spyOn(HTMLCanvasElement.prototype, 'getContext')
        .mockReturnValue(null);
      const { container } = renderActivityTab(api, {
        search: `?activity.view=${view}`,
      });
      await screen.findAllByLabelText(busiest);
      const { violations } = await axe.run(container, {
        // There is no layout to compute contrasts from.
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual(
        [],
      );
    },
  );
});
