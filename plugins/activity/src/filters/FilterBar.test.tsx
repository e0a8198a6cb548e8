import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeActivityApi,
  madeHeatmap,
  noneExcluded,
} from '../__testUtils__/FakeActivityApi';
import { closeInnermost } from '../__testUtils__/closeInnermost';
import { madeChoices } from '../__testUtils__/madeChoices';
import {
  address,
  harbour,
  renderActivityTab,
} from '../__testUtils__/renderActivityTab';

// The charts have tests of their own.
jest.mock('../tab/cards/ActivityCards', () => ({
  ActivityCards: () => 'The charts',
}));

function charts() {
  return screen.findByText('The charts');
}

describe('the filters and the address', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks for another range', async () => {
    const user = userEvent.setup();
    renderActivityTab(api, { search: '?activity.zone=UTC' });
    await charts();
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
    await charts();
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
    await charts();
    await user.click(screen.getByRole('button', { name: /Time zone/ }));
    expect(
      screen.getByRole('option', { name: 'Team time: Asia/Kathmandu' }),
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
    await charts();
    expect(screen.getByRole('button', { name: '15 left out' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(
      screen.getByRole('checkbox', { name: 'Merges (12 left out)' }),
    );
    expect(address()).toBe('?activity.include=merges');
    expect(screen.getByRole('checkbox', { name: 'Merges' })).toBeChecked();
    expect(
      screen.getByRole('checkbox', { name: 'Copies (3 left out)' }),
    ).not.toBeChecked();
    await user.keyboard('{Escape}');
    expect(
      await screen.findByRole('button', { name: '3 left out' }),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: /^Also counted: Merges/ }),
    );
    expect(address()).toBe('');
  });

  it('asks what there is to choose from only when it is needed', async () => {
    const user = userEvent.setup();
    renderActivityTab(api, { search: '?activity.range=30d' });
    await charts();
    expect(api.getFilterChoices).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /Sources/ }));
    await user.click(await screen.findByRole('option', { name: 'Jira' }));
    await user.click(screen.getByRole('option', { name: 'Git' }));
    await user.keyboard('{Escape}');
    expect(address()).toBe(
      '?activity.range=30d&activity.source=jira&activity.source=git',
    );
    expect(api.getFilterChoices).toHaveBeenCalledTimes(1);
    expect(api.getFilterChoices.mock.lastCall![0]).toEqual({
      entity: 'group:default/harbour',
      scope: 'members',
    });
    expect(api.getPace.mock.lastCall![0]).toMatchObject({
      source: ['jira', 'git'],
    });
  });

  it('says which event types count if none is chosen', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await charts();
    await user.click(screen.getByRole('button', { name: /Event types/ }));
    const others = screen.getByRole('group', {
      name: 'Delivery: counted only if chosen',
    });
    const names = within(others).getAllByRole('option');
    expect(names.map(option => option.textContent)).toEqual([
      'Deployment',
      'Release',
      'Pipeline',
    ]);
    await user.click(names[1]);
    expect(address()).toBe('?activity.type=release');
  });

  it('takes any glob for a branch', async () => {
    const user = userEvent.setup();
    renderActivityTab(api);
    await charts();
    await user.click(screen.getByRole('button', { name: /Branches/ }));
    await screen.findByRole('option', { name: 'main' });
    await user.keyboard('release/?');
    await user.click(
      screen.getByRole('option', { name: 'Branches like release/?' }),
    );
    expect(address()).toBe('?activity.branch=release/?');
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('option', { name: 'main' }));
    expect(address()).toBe('?activity.branch=release/?&activity.branch=main');
  });

  it('chooses projects, people and what a team owns; and clears it all', async () => {
    const user = userEvent.setup();
    renderActivityTab(api, { search: '?activity.range=30d&inspect=x' });
    await charts();
    await user.click(screen.getByRole('button', { name: 'More' }));
    const panel = await screen.findByRole('dialog', { name: 'More' });
    await user.click(
      within(panel).getByRole('radio', { name: /on the components/ }),
    );
    await user.click(within(panel).getByRole('button', { name: /Projects/ }));
    await user.click(await screen.findByRole('option', { name: /quay/ }));
    const inPanel = (name: RegExp) => () =>
      within(panel).getByRole('button', { name });
    await closeInnermost(user, inPanel(/Projects/));
    await user.click(inPanel(/People/)());
    await user.click(await screen.findByRole('option', { name: 'Ada Fern' }));
    await closeInnermost(user, inPanel(/People/));
    expect(address()).toBe(
      '?activity.range=30d&inspect=x&activity.scope=owned&activity.project=7&activity.person=user:default/ada.fern',
    );
    await closeInnermost(user, () =>
      screen.getByRole('button', { name: /^More/ }),
    );

    const active = await screen.findByRole('list', { name: 'Active filters' });
    expect(
      within(active)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Project: quay, remove this filter',
      'Person: Ada Fern, remove this filter',
      'On the components of the team, remove this filter',
      'Clear all',
    ]);
    await user.click(within(active).getByRole('button', { name: /Person/ }));
    expect(address()).toBe(
      '?activity.range=30d&inspect=x&activity.scope=owned&activity.project=7',
    );
    expect(
      screen.getByRole('button', { name: /On the components/ }),
    ).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('?activity.range=30d&inspect=x');
    expect(screen.getByRole('group', { name: 'What to count' })).toHaveFocus();
  });

  it('offers no people where single ones may not be seen', async () => {
    const user = userEvent.setup();
    api.getFilterChoices.mockResolvedValue({ ...madeChoices, people: null });
    renderActivityTab(api, { entity: { ...harbour, kind: 'Component' } });
    await charts();
    await user.click(screen.getByRole('button', { name: 'More' }));
    const panel = await screen.findByRole('dialog', { name: 'More' });
    expect(
      within(panel).getByRole('button', { name: /Projects/ }),
    ).toBeVisible();
    expect(
      within(panel).queryByRole('button', { name: /People/ }),
    ).not.toBeInTheDocument();
    // A component has no members.
    expect(within(panel).queryByRole('radio')).not.toBeInTheDocument();
  });

  it('says that the choices could not be read, and tries again', async () => {
    const user = userEvent.setup();
    api.getFilterChoices.mockRejectedValueOnce(new TypeError('down'));
    renderActivityTab(api);
    await charts();
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(
      await screen.findByText('The choices could not be read'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /People/ })).toBeVisible();
  });
});
