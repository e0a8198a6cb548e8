import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address } from '../__testUtils__/renderActivityTab';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeFlowApi } from './__testUtils__/FakeFlowApi';
import { madeFlowItems, madeItem } from './__testUtils__/madeFlowItems';
import { renderFlowTab } from './__testUtils__/renderFlowTab';

// Charts take their time to draw, and have tests of their own.
jest.mock('./cards/FlowCards', () => ({ FlowCards: () => 'charts' }));
jest.mock('../dora/DoraRow', () => ({ DoraRow: () => 'deliveries' }));

describe('the Flow tab', () => {
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

  const number = (name: RegExp) => screen.findByRole('button', { name });
  const lastTiles = () => api.getTiles.mock.lastCall?.[0];
  const lastItems = () => api.getItems.mock.lastCall?.[0];

  it('answers its question in five numbers', async () => {
    renderFlowTab(api);
    // 182 in 13 weeks are 14/week.
    expect(
      await number(/^Throughput: 14\/week, show the items$/),
    ).toBeVisible();
    expect(await number(/^Cycle time: 9\.4 d/)).toBeVisible();
    expect(await number(/^Work in progress: 23/)).toBeVisible();
    expect(await number(/^Flow efficiency: 38%/)).toBeVisible();
    // The oldest is an item, and no percentile.
    expect(await number(/^Oldest in progress: 41 d/)).toBeVisible();
    expect(screen.getByText('STORY-402; 85% at most 12 d')).toBeVisible();
    expect(screen.getByText(/half within 3\.1 d/)).toBeVisible();
    // 23 after 28.75 is a fifth less.
    expect(screen.getByText(/down 20% from 28\.\d/)).toBeVisible();
    expect(screen.getByText(/Compared with the 91 days before/)).toBeVisible();
    expect(screen.getByText('Read 30 min ago')).toBeVisible();
    expect(lastTiles()).toEqual({
      entity: 'group:default/harbour',
      about: 'workItems',
      level: 'base',
      compare: 'previous',
    });
  });

  it('looks at changes, and goes back without losing a filter', async () => {
    renderFlowTab(api, '?activity.itemType=Bug&activity.range=30d');
    await number(/^Throughput/);
    expect(lastTiles()).toMatchObject({ type: ['Bug'], from: '2026-10-03' });
    await user.click(screen.getByRole('radio', { name: 'Changes' }));
    // An eighth of them.
    expect(await number(/^Merged without review: 12\.5%/)).toBeVisible();
    expect(address()).toBe(
      '?activity.itemType=Bug&activity.range=30d&activity.about=changes',
    );
    expect(lastTiles()).not.toHaveProperty('type');
    expect(lastTiles()).not.toHaveProperty('level');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await number(/^Throughput/)).toBeVisible();
    expect(address()).toBe('?activity.itemType=Bug&activity.range=30d');
  });

  it('looks at deployments, which have no filters of their own', async () => {
    renderFlowTab(api, '?activity.itemType=Bug');
    await number(/^Throughput/);
    await user.click(screen.getByRole('radio', { name: 'Deployments' }));
    expect(await screen.findByText('Services are not blended')).toBeVisible();
    expect(address()).toBe('?activity.itemType=Bug&activity.about=deployments');
    expect(screen.getByRole('button', { name: /Range/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Types/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Sources/ })).toBeNull();
    const asked = api.getTiles.mock.calls.length;
    await user.click(screen.getByRole('radio', { name: 'Changes' }));
    expect(await number(/^Merged without review/)).toBeVisible();
    expect(api.getTiles).toHaveBeenCalledTimes(asked + 1);
  });

  it('lists the items behind a number, orders them, and closes', async () => {
    renderFlowTab(api);
    await user.click(await number(/^Cycle time/));
    const drawer = await screen.findByRole('dialog', {
      name: 'Cycle time: the items',
    });
    expect(address()).toBe('?activity.items=cycle-time');
    const row = await within(drawer).findByRole('row', { name: /BUG-7/ });
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map(cell => cell.textContent),
    ).toEqual(['Bug', 'Done', '4 d', '2 Sept 2026', '6 Sept 2026', '']);
    expect(
      within(row).getByRole('img', { name: 'Doing 3 d, In Review 1 d' }),
    ).toBeVisible();
    expect(within(drawer).getByRole('link', { name: /BUG-7/ })).toHaveAttribute(
      'href',
      'https://jira.example/browse/STORY-402',
    );
    expect(within(drawer).getByText('2 items')).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Done' }));
    await waitFor(() =>
      expect(lastItems()).toMatchObject({
        metric: 'cycle-time',
        sort: '-finished',
      }),
    );
    // What is listed stays meanwhile, and so does the focus.
    await user.keyboard('{Enter}');
    expect(address()).toBe(
      '?activity.items=cycle-time&activity.itemsSort=finished',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe(''));
  });

  it('lists single items, and few rows of many', async () => {
    const items = Array.from({ length: 1_000 }, (_, index) =>
      madeItem({ key: `STORY-${index + 1}` }),
    );
    api.getItems.mockImplementation(async ({ metric }) =>
      madeFlowItems({ metric, items }),
    );
    const { unmount } = renderFlowTab(
      api,
      '?activity.items=cycle-time&activity.itemsKey=STORY-7&activity.itemsKey=STORY-9',
    );
    expect(await screen.findByText(/^2 items/)).toBeVisible();
    const keys = () =>
      screen
        .getAllByRole('rowheader', { hidden: true })
        .map(cell => /STORY-\d+/.exec(cell.textContent ?? '')?.[0]);
    expect(keys()).toEqual(['STORY-7', 'STORY-9']);
    unmount();

    renderFlowTab(api, '?activity.items=cycle-time');
    const grid = await screen.findByRole('grid', { name: /^Items;/ });
    expect(grid).toHaveAttribute('aria-rowcount', '1001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    const first = within(grid).getByRole('row', { name: /STORY-1 / });
    await user.tab();
    await act(async () => first.focus());
    await user.keyboard('{End}');
    const last = await within(grid).findByRole('row', { name: /STORY-1000/ });
    expect(last).toHaveFocus();
  });

  it('explains a number to its last item', async () => {
    renderFlowTab(api);
    await user.click(
      await screen.findByRole('button', { name: 'Explain Cycle time' }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: 'Cycle time, explained',
    });
    expect(
      await within(drawer).findByText(
        'From the first start to the last completion.',
      ),
    ).toBeVisible();
    expect(within(drawer).getByText('48 counted')).toBeVisible();
    expect(
      within(drawer).getByText('3 Aug 2026 to 1 Nov 2026, days in UTC'),
    ).toBeVisible();
    expect(
      within(drawer).getByRole('row', {
        name: 'In Review In progress waiting group:default/harbour',
      }),
    ).toBeVisible();
    expect(
      within(drawer).getByRole('row', {
        name: 'Limbo nobody knows – the source',
      }),
    ).toBeVisible();
    await user.click(
      within(drawer).getByRole('button', {
        name: 'Show 3: Done without having been in progress.',
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Cycle time: what is left out',
      }),
    ).toBeVisible();
    expect(address()).toBe(
      '?activity.items=cycle-time&activity.itemsExcluded=skipped-progress',
    );
    await waitFor(() =>
      expect(lastItems()).toMatchObject({
        metric: 'cycle-time',
        excluded: 'skipped-progress',
      }),
    );
  });

  it('chooses a level and types, which are asked for when they are wanted', async () => {
    renderFlowTab(api, '?activity.itemType=Bug');
    await number(/^Throughput/);
    await user.click(
      screen.getByRole('button', { name: /Level of work items/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'All levels' }));
    await waitFor(() => expect(lastTiles()).toMatchObject({ level: 'any' }));
    expect(address()).toBe('?activity.itemType=Bug&activity.flowLevel=any');
    await user.click(screen.getByRole('button', { name: /Types/ }));
    await user.click(await screen.findByRole('option', { name: 'Story' }));
    await waitFor(() =>
      expect(lastTiles()).toMatchObject({ type: ['Bug', 'Story'] }),
    );
  });
});
