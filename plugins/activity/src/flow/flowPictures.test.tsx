import type { FlowTiles } from '@activity-insights/plugin-activity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/refusal';
import { address } from '../__testUtils__/renderActivityTab';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeFlowApi } from './__testUtils__/FakeFlowApi';
import { madeNothing, madeTile, madeTiles } from './__testUtils__/madeFlow';
import { renderFlowTab } from './__testUtils__/renderFlowTab';

// What is looked at here is what stands in the place of charts.
jest.mock('./cards/FlowCards', () => ({ FlowCards: () => 'charts' }));
jest.mock('../dora/DoraRow', () => ({ DoraRow: () => 'deliveries' }));

describe('the pictures of the Flow tab', () => {
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

  const throughput = () =>
    screen.findByRole('button', { name: /^Throughput: 14\/week/ });
  const press = async (name: string) =>
    user.click(await screen.findByRole('button', { name }));

  it('holds the place while it reads', async () => {
    let answer: (tiles: FlowTiles) => void = () => {};
    api.getTiles.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    renderFlowTab(api);
    expect(
      await screen.findByText('Reading how work flows'),
    ).toBeInTheDocument();
    answer(madeTiles());
    expect(await throughput()).toBeVisible();
    expect(screen.queryByText('Reading how work flows')).toBeNull();
  });

  it.each([
    ['a refusal', () => refusal(403, {}), /not allowed to see/],
    [
      'a backend that is down',
      async () => new TypeError('x'),
      /did not answer/,
    ],
    ['garbage', async () => new SyntaxError('x'), /does not understand/],
  ])('says what %s means, and tries again', async (_, failure, text) => {
    api.getTiles.mockRejectedValueOnce(await failure());
    renderFlowTab(api);
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByText('charts')).toBeNull();
    await press('Try again');
    expect(await throughput()).toBeVisible();
  });

  it('leads back from a question that is refused', async () => {
    api.getTiles.mockRejectedValueOnce(
      await refusal(400, { message: "Invalid 'timezone'" }),
    );
    renderFlowTab(api, '?activity.zone=Moon/Crater&activity.source=jira');
    expect(await screen.findByText(/Invalid 'timezone'/)).toBeVisible();
    await press('Back to the default range and zone');
    expect(await throughput()).toBeVisible();
    expect(address()).toBe('?activity.source=jira');
  });

  it('keeps its numbers where they cannot be read again', async () => {
    renderFlowTab(api);
    await throughput();
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-01T12:01:00Z'));
    api.getTiles.mockRejectedValueOnce(await refusal(503, {}));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(
      await screen.findByText('The numbers below could not be refreshed'),
    ).toBeVisible();
    expect(await throughput()).toBeVisible();
    await press('Try again');
    await waitFor(() =>
      expect(
        screen.queryByText('The numbers below could not be refreshed'),
      ).toBeNull(),
    );
  });

  it.each([
    ['not-mapped', 'No project is connected here'],
    ['not-harvested', 'Nothing has been harvested yet'],
    ['not-permitted', 'This is not shown to you'],
  ])('says why there is nothing: %s', async (code, title) => {
    api.getTiles.mockResolvedValueOnce(
      madeNothing({ notes: [{ code, message: 'As the backend says it.' }] }),
    );
    renderFlowTab(api);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('As the backend says it.')).toBeVisible();
    await press('Look again');
    expect(await throughput()).toBeVisible();
  });

  it('takes filters away that let nothing through', async () => {
    api.getTiles.mockResolvedValueOnce(madeNothing());
    renderFlowTab(api, '?activity.itemType=Zebra&activity.range=30d');
    expect(await screen.findByText('Nothing passes the filters')).toBeVisible();
    await press('Clear filters');
    expect(await throughput()).toBeVisible();
    expect(address()).toBe('?activity.range=30d');
  });

  it('offers a wider range where nothing moved', async () => {
    api.getTiles.mockResolvedValueOnce(madeNothing());
    renderFlowTab(api, '?activity.range=7d');
    expect(
      await screen.findByText('Nothing moved in this range'),
    ).toBeVisible();
    await press('Show the last 30 days');
    expect(await throughput()).toBeVisible();
    expect(address()).toBe('?activity.range=30d');
  });

  it('tells none from unknown, and lists few items instead of percentiles', async () => {
    const reason = { code: 'x', message: 'Nothing was finished.' };
    api.getTiles.mockResolvedValueOnce(
      madeTiles('workItems', {
        notes: [{ code: 'no-sprints', message: 'There are no sprints.' }],
        tiles: [
          madeTile('cycle-time', {
            value: null,
            n: 2,
            percentiles: undefined,
            few: [
              { key: 'A-1', value: 7_200 },
              { key: 'A-2', value: 86_400 },
            ],
          }),
          madeTile('throughput', {
            value: 0,
            n: 0,
            perWeek: 0,
            previous: { value: null, n: 0 },
          }),
          madeTile('wip', { previous: undefined }),
          madeTile('flow-efficiency', { value: null, n: 0, reason }),
        ],
      }),
    );
    renderFlowTab(api);
    const tile = async (name: string) =>
      within(await screen.findByRole('region', { name }));
    const cycle = await tile('Cycle time');
    expect(cycle.getByText('Too few for percentiles:')).toBeVisible();
    expect(cycle.getByText('A-1 2 h')).toBeVisible();
    expect(cycle.getByText('A-2 1 d')).toBeVisible();
    const done = await tile('Throughput');
    expect(done.getByText('0/week')).toBeVisible();
    expect(done.getByText('before: not known')).toBeVisible();
    const efficiency = await tile('Flow efficiency');
    expect(efficiency.getByText('Not known')).toBeVisible();
    expect(efficiency.getByText('Nothing was finished.')).toBeVisible();
    expect(screen.getByText('There are no sprints.')).toBeVisible();
  });
});
