import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeActivityApi, madePace } from '../__testUtils__/FakeActivityApi';
import { refusal } from '../__testUtils__/refusal';
import { address, renderActivityTab } from '../__testUtils__/renderActivityTab';

const title = 'Does work keep to working hours?';

describe('the pace of work', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  async function card() {
    return within(await screen.findByRole('region', { name: title }));
  }

  it('says which part lies inside working hours, and where the others lie', async () => {
    renderActivityTab(api);
    const pace = await card();
    expect(
      await pace.findByText(
        '81% of 100 events inside working hours (Mon-Fri 09:00-17:30)',
      ),
    ).toBeVisible();
    const parts = pace.getByRole('list', { name: 'When events happen' });
    expect(
      within(parts)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Working hours81% · 81',
      'Mornings and evenings11% · 11',
      'Weekends6% · 6',
      'Nights, 22:00 to 06:002% · 2',
    ]);
  });

  it('shows the weeks of the range, which open their events', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    const pace = await card();
    const trend = await pace.findByRole('grid', {
      name: /outside working hours, 3 Aug to 1 Nov 2026/,
    });
    const weeks = within(trend).getAllByRole('gridcell');
    expect(weeks).toHaveLength(13);
    expect(weeks[0]).toHaveAccessibleName(
      '3 Aug to 9 Aug 2026: 19% of 100 events outside working hours; evenings 11, nights 2, weekends 6',
    );
    await user.click(weeks[0]);
    expect(
      await screen.findByRole('dialog', { name: '3 Aug 2026 to 9 Aug 2026' }),
    ).toBeVisible();
    expect(address()).toBe('?activity.day=2026-08-03..2026-08-09');
  });

  it('says the same in a table', async () => {
    renderActivityTab(api, { search: '?activity.view=table' });
    const pace = await card();
    const table = await pace.findByRole('table');
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(1 + 13 + 1);
    expect(rows[13]).toHaveTextContent('3 Aug 202681' + '1162' + '100');
    expect(rows[14]).toHaveTextContent('Total81' + '1162' + '100');
  });

  it('says that it would be the pace of too few people, and leaves the rest of the page alone', async () => {
    api.getPace.mockRejectedValue(
      await refusal(403, { reason: 'too-few-people' }),
    );
    renderActivityTab(api);
    const pace = await card();
    expect(await pace.findByText(/too few people/)).toBeVisible();
    expect(
      await screen.findByRole('grid', { name: /hour of the week/ }),
    ).toBeVisible();
    // Nobody knows the working hours then.
    expect(screen.queryByText(/^Working hours:/)).not.toBeInTheDocument();
  });

  it('reads again on request', async () => {
    const user = userEvent.setup();
    api.getPace.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    api.getPace.mockResolvedValue(madePace());
    renderActivityTab(api);
    const pace = await card();
    await user.click(await pace.findByRole('button', { name: 'Try again' }));
    expect(await pace.findByText(/81% of 100 events/)).toBeVisible();
  });
});
