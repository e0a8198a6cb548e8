import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address } from '../../__testUtils__/renderActivityTab';
import { refusal } from '../../__testUtils__/refusal';
import { atReader } from '../../work/__testUtils__/atReader';
import { FakeFlowApi } from '../__testUtils__/FakeFlowApi';
import { renderFlowTab } from '../__testUtils__/renderFlowTab';

describe('the charts of the Flow tab', () => {
  let api: FakeFlowApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    atReader();
    api = new FakeFlowApi();
    user = userEvent.setup();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const card = async (name: string) =>
    within(await screen.findByRole('region', { name }));

  it('asks each chart with the filters of the page', async () => {
    renderFlowTab(api, '?activity.source=jira');
    await waitFor(() => expect(api.getForecast).toHaveBeenCalled());
    const asked = { entity: 'group:default/harbour', source: ['jira'] };
    expect(api.getCumulative.mock.lastCall?.[0]).toMatchObject(asked);
    expect(api.getForecast.mock.lastCall?.[0]).toMatchObject({
      ...asked,
      items: 23,
      by: '2026-11-15',
    });
    expect(api.getSeries.mock.calls.map(([metric]) => metric).sort()).toEqual([
      'cycle-time',
      'throughput',
      'velocity',
      'wip',
    ]);
    for (const [, query] of api.getSeries.mock.calls) {
      expect(query).toMatchObject({ ...asked, interval: 'week' });
    }
    expect(api.getBreakdown.mock.calls.map(([id]) => id).sort()).toEqual([
      'flow-distribution',
      'time-in-status',
    ]);
  });

  it('shows a part as a table, keeps that in the address, and opens what is behind a row', async () => {
    renderFlowTab(api);
    const finished = await card('How much gets done?');
    await user.click(finished.getByRole('radio', { name: 'Table' }));
    expect(address()).toBe('?activity.tables=finished');
    const rows = await finished.findAllByRole('row');
    // Of 13 weeks each had one more than the one before; the newest stands first, below the names of the columns.
    expect(rows).toHaveLength(14);
    const week = within(rows[2]).getByRole('button');
    await user.click(week);
    await screen.findByRole('dialog', { name: 'Throughput: the items' });
    expect(address()).toContain(
      'activity.items=throughput&activity.itemsFrom=2026-10-19T00:00:00.000Z&activity.itemsTo=2026-10-26T00:00:00.000Z',
    );
    await waitFor(() =>
      expect(api.getItems.mock.lastCall?.[0]).toMatchObject({
        metric: 'throughput',
        from: '2026-10-19T00:00:00.000Z',
        to: '2026-10-26T00:00:00.000Z',
      }),
    );
  });

  it('fails in one part alone, which recovers alone', async () => {
    api.getCumulative.mockRejectedValueOnce(await refusal(503, {}));
    renderFlowTab(api);
    const cumulative = await card('Does as much get done as comes in?');
    expect(await cumulative.findByText('This could not be read')).toBeVisible();
    expect(screen.getAllByText('This could not be read')).toHaveLength(1);
    await user.click(cumulative.getByRole('button', { name: 'Try again' }));
    expect(await cumulative.findByText(/^Little's law holds/)).toBeVisible();
    expect(api.getTiles).toHaveBeenCalledTimes(1);
  });

  it('asks for another forecast, and for months', async () => {
    renderFlowTab(api);
    const forecast = await card('When will it be done?');
    const items = forecast.getByRole('textbox', { name: 'Items' });
    await user.clear(items);
    await user.type(items, '40{Enter}');
    await waitFor(() =>
      expect(api.getForecast.mock.lastCall?.[0]).toMatchObject({
        items: 40,
        by: '2026-11-15',
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'Month' }));
    await waitFor(() =>
      expect(api.getSeries).toHaveBeenCalledWith(
        'wip',
        expect.objectContaining({ interval: 'month' }),
        expect.anything(),
      ),
    );
    expect(address()).toContain('activity.forecastItems=40');
    expect(address()).toContain('activity.interval=month');
  });
});
