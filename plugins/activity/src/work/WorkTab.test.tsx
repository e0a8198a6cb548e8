import { mockApis } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address } from '../__testUtils__/renderActivityTab';
import { atReader } from './__testUtils__/atReader';
import { FakeWorkItemsApi } from './__testUtils__/FakeWorkItemsApi';
import { madeTree, madeTreeItem } from './__testUtils__/madeTree';
import { renderWorkTab } from './__testUtils__/renderWorkTab';

jest.mock('./item/WorkItemPanel', () => ({
  WorkItemPanel: ({ name }: { name: { key: string } }) => `All of ${name.key}`,
}));

describe('the Work tab', () => {
  let api: FakeWorkItemsApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    atReader();
    api = new FakeWorkItemsApi();
    user = userEvent.setup();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const grid = () => screen.findByRole('treegrid');
  const row = (name: RegExp) => screen.findByRole('row', { name });
  const focus = (element: HTMLElement) => act(async () => element.focus());
  const keys = () =>
    screen
      .getAllByRole('rowheader')
      .map(cell => /[A-Z]+-\d+/.exec(cell.textContent ?? '')?.[0]);

  it('shows the roots, how far they are, and how many items there are', async () => {
    renderWorkTab(api);
    await grid();
    expect(keys()).toEqual(['PV-12', 'PV-13']);
    const cells = within(await row(/PV-12/))
      .getAllByRole('gridcell')
      .map(cell => cell.textContent);
    expect(cells).toEqual([
      'In progress',
      '2 of 3',
      '1',
      '40 d',
      'in 12 d',
      'Merged, not deployed',
    ]);
    expect(
      screen.getByTitle(
        '2 of 3 leaves done, 1 in progress; 13 of 21 by estimate',
      ),
    ).toBeVisible();
    expect(screen.getByRole('list')).toHaveTextContent(
      '2 Product Version2 Feature2 Story',
    );
    expect(api.getTree).toHaveBeenCalledTimes(1);
    expect(api.getTree.mock.lastCall?.[0]).toMatchObject({
      entity: 'group:default/harbour',
      maxDepth: 1,
    });
    expect(screen.getByRole('link', { name: 'PV-12' })).toHaveAttribute(
      'href',
      'https://jira.example/browse/PV-12',
    );
  });

  it('opens and closes rows by keys, asks for children once, and keeps that in the address', async () => {
    renderWorkTab(api);
    await focus(await row(/PV-12/));
    await user.keyboard('{ArrowRight}');
    await row(/FEAT-81/);
    expect(address()).toBe('?activity.opened=PV-12');
    expect(api.getTree.mock.lastCall?.[0]).toMatchObject({
      root: 'PV-12',
      maxDepth: 2,
    });
    await user.keyboard('{ArrowRight}');
    expect(await row(/FEAT-81/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    await row(/STORY-402/);
    expect(keys()).toEqual([
      'PV-12',
      'FEAT-81',
      'STORY-402',
      'STORY-403',
      'FEAT-90',
      'PV-13',
    ]);
    expect(await row(/STORY-403/)).toHaveAttribute('aria-level', '3');
    await user.keyboard('{End}');
    expect(await row(/PV-13/)).toHaveFocus();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(keys()).toEqual(['PV-12', 'PV-13']);
    expect(await row(/PV-12/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(await row(/STORY-402/)).toBeVisible();
    expect(api.getTree).toHaveBeenCalledTimes(3);
  });

  it('names the change that delivers an item, and since when it does', async () => {
    renderWorkTab(api, { search: '?activity.level=3' });
    const story = within(await row(/STORY-402/));
    const link = story.getByRole('link', { name: '!1204', hidden: true });
    expect(link).toHaveAttribute(
      'href',
      'https://forge.example/acme/web/-/merge_requests/1204',
    );
    expect(link.parentElement).toHaveTextContent('!1204 open 2 d, Change open');
  });

  it('shows what the address says', async () => {
    renderWorkTab(api, {
      search: '?activity.level=3&activity.closed=FEAT-81&activity.sort=-key',
    });
    await row(/FEAT-81/);
    expect(keys()).toEqual(['PV-12', 'FEAT-90', 'FEAT-81', 'PV-13']);
    expect(screen.getByRole('columnheader', { name: 'Work' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(api.getTree.mock.lastCall?.[0]).toMatchObject({
      maxDepth: 3,
      sort: '-key',
    });
  });

  it('sorts by the names of columns', async () => {
    renderWorkTab(api);
    await user.click(await screen.findByRole('button', { name: 'Due' }));
    expect(address()).toBe('?activity.sort=dueOn');
    await user.click(await screen.findByRole('button', { name: 'Due' }));
    expect(address()).toBe('?activity.sort=-dueOn');
    await waitFor(() =>
      expect(api.getTree.mock.lastCall?.[0]).toMatchObject({ sort: '-dueOn' }),
    );
  });

  it('finds items, marks them, and dims the way to them', async () => {
    renderWorkTab(api);
    await grid();
    await user.type(
      screen.getByRole('searchbox', { name: 'Search work' }),
      'PAY',
    );
    const found = await row(/STORY-402/);
    expect(within(found).getByText('Pay').tagName).toBe('MARK');
    expect(keys()).toEqual(['PV-12', 'FEAT-81', 'STORY-402']);
    expect(await row(/PV-12 .*not what was asked for/)).toHaveAttribute(
      'data-quiet',
    );
    expect(found).not.toHaveAttribute('data-quiet');
    expect(address()).toBe('?activity.text=PAY');
    // Who opens what was found sees all that is in it.
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'wallets');
    await waitFor(() => expect(keys()).toEqual(['PV-12', 'FEAT-81']));
    await user.click(screen.getByRole('button', { name: 'Open FEAT-81' }));
    expect(await row(/STORY-403/)).toBeVisible();
  });

  it('opens an item in a panel, and goes back', async () => {
    renderWorkTab(api);
    await focus(await row(/PV-13/));
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('dialog', {
      name: 'Work item PV-13',
    });
    expect(await within(panel).findByText('All of PV-13')).toBeVisible();
    expect(address()).toBe('?activity.item=jira/cloud/PV-13');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe(''));
  });

  it('says what is special about items', async () => {
    api.roots = [
      madeTreeItem({ key: 'A-1', broken: 'orphan', type: '' }),
      madeTreeItem({ key: 'A-2', broken: 'cycle', flagged: true }),
      madeTreeItem({
        key: 'A-3',
        removed: { at: '2026-10-03T08:00:00Z', reason: 'deleted' },
        url: 'ftp://jira.example/A-3',
      }),
    ];
    renderWorkTab(api);
    expect(await row(/Unknown type.*A-1.*parent unknown/)).toBeVisible();
    expect(await row(/A-2.*Blocked.*parents in a circle/)).toBeVisible();
    expect(await row(/A-3.*gone since 3 Oct 2026: deleted/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'A-3' })).not.toBeInTheDocument();
  });

  it('shows what is below no root, and what is gone', async () => {
    api.getTree.mockImplementation(async () =>
      madeTree({ unlinked: 9, removed: 2 }),
    );
    renderWorkTab(api);
    await user.click(
      await screen.findByRole('button', { name: 'Show what is below no root' }),
    );
    await user.click(
      await screen.findByRole('button', {
        name: 'Show what is gone at the source',
      }),
    );
    expect(address()).toBe('?activity.unlinked=on&activity.removed=on');
    await waitFor(() =>
      expect(api.getTree.mock.lastCall?.[0]).toMatchObject({
        unlinked: true,
        removed: true,
      }),
    );
  });

  it('keeps columns and widths for the next visit', async () => {
    const storage = mockApis.storage();
    const { unmount } = renderWorkTab(api, { storage });
    await grid();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Team' }));
    await user.click(screen.getByRole('checkbox', { name: 'Blocked' }));
    await user.keyboard('{Escape}');
    await focus(screen.getByRole('button', { name: 'Team' }));
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    unmount();

    renderWorkTab(api, { storage });
    const table = await grid();
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual([
      'Work',
      'Status',
      'Progress',
      'Oldest open',
      'Due',
      'Delivery',
      'Team',
    ]);
    expect(table.style.getPropertyValue('--work-columns')).toMatch(
      / 140px minmax\(0, auto\)$/,
    );
    expect(address()).toBe('');
  });
});
