import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeActivityApi,
  madeHeatmap,
  noneExcluded,
} from '../__testUtils__/FakeActivityApi';
import { address, renderActivityTab } from '../__testUtils__/renderActivityTab';

const busiest = 'Tuesday 10:00 to 11:00, 86 events';

function heatmap() {
  return screen.findByRole('grid', { name: /hour of the week/ });
}

describe('the filters and the address', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  afterEach(() => {
    jest.restoreAllMocks();
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
    expect(await screen.findByRole('table', { name: /hour/ })).toBeVisible();
    expect(api.getHeatmap).toHaveBeenLastCalledWith(
      { entity: 'group:default/harbour', timezone: 'UTC' },
      expect.anything(),
    );
  });

  it('asks for another range', async () => {
    const user = userEvent.setup();
    renderActivityTab(api, { search: '?activity.zone=UTC' });
    await heatmap();
    await user.click(screen.getByRole('button', { name: /Range/ }));
    await user.click(screen.getByRole('option', { name: 'Last 30 days' }));
    expect(address()).toBe('?activity.zone=UTC&activity.range=30d');
    const { from, to } = api.getHeatmap.mock.lastCall![0];
    expect(Date.parse(to!) - Date.parse(from!)).toBe(30 * 24 * 3_600_000);
    expect(api.getCalendar.mock.lastCall![0]).toMatchObject({ from, to });
  });

  it("begins a range of one's own with the days that are shown", async () => {
    const user = userEvent.setup();
    renderActivityTab(api, { search: '?activity.range=7d' });
    await heatmap();
    await user.click(screen.getByRole('button', { name: /Range/ }));
    await user.click(screen.getByRole('option', { name: 'Custom range' }));
    expect(address()).toMatch(
      /^\?activity\.range=\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/,
    );
    expect(
      await screen.findByRole('group', { name: 'First and last day' }),
    ).toBeVisible();
  });

  it('asks for another zone', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(Intl, 'supportedValuesOf')
      .mockReturnValue(['Asia/Katmandu', 'Europe/Berlin']);
    renderActivityTab(api, { search: '?activity.range=30d' });
    await heatmap();
    await user.click(screen.getByRole('button', { name: /Time zone/ }));
    expect(
      screen.getByRole('option', { name: 'Default time: Asia/Kathmandu' }),
    ).toBeVisible();
    await user.keyboard('kath');
    await user.click(screen.getByRole('option', { name: 'Asia/Kathmandu' }));
    expect(address()).toBe('?activity.range=30d&activity.zone=Asia/Kathmandu');
    expect(api.getHeatmap.mock.lastCall![0]).toMatchObject({
      timezone: 'Asia/Kathmandu',
    });
  });

  it('says what is left out, and brings it back', async () => {
    const user = userEvent.setup();
    api.getHeatmap.mockImplementation(async query =>
      madeHeatmap({
        excluded: {
          ...noneExcluded,
          copies: 3,
          merges: query.include?.includes('merges') ? 0 : 12,
        },
      }),
    );
    renderActivityTab(api);
    await heatmap();
    expect(screen.getByText('15 left out:')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Merges 12' }));
    expect(address()).toBe('?activity.include=merges');
    expect(await screen.findByText('3 left out:')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Merges' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
});
