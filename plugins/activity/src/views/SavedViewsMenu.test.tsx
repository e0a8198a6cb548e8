import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeActivityApi } from '../__testUtils__/FakeActivityApi';
import { madeView } from '../__testUtils__/madeChoices';
import { refusal } from '../__testUtils__/refusal';
import { address, renderActivityTab } from '../__testUtils__/renderActivityTab';

// The charts have tests of their own.
jest.mock('../tab/cards/ActivityCards', () => ({
  ActivityCards: () => 'The charts',
}));

describe('saved views', () => {
  let api: FakeActivityApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    api = new FakeActivityApi();
    user = userEvent.setup();
  });

  async function openMenu(search?: string) {
    renderActivityTab(api, { search });
    await screen.findByText('The charts');
    expect(api.getViews).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Saved views' }));
    return screen.findByRole('dialog', { name: 'Saved views' });
  }

  it('opens a view, and goes back', async () => {
    const nights = madeView({ id: 'v2', name: 'Nights', mine: false });
    const items = [madeView({ shared: true }), nights];
    api.getViews.mockResolvedValue({ items, total: 2 });
    const menu = await openMenu('?inspect=x&activity.zone=UTC');
    const mine = await within(menu).findByRole('region', { name: 'My views' });
    const others = within(menu).getByRole('region', {
      name: 'Shared by others',
    });
    expect(within(others).getByText('Nights')).toBeVisible();
    expect(
      within(others).queryByRole('button', { name: /Delete/ }),
    ).not.toBeInTheDocument();
    await user.click(
      within(mine).getByRole('button', { name: 'Releases · shared' }),
    );
    expect(address()).toBe(
      '?inspect=x&activity.range=30d&activity.branch=release/*',
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await user.click(screen.getByText('Back'));
    expect(address()).toBe('?inspect=x&activity.zone=UTC');
    expect(api.getViews.mock.lastCall![0]).toEqual({
      entity: 'group:default/harbour',
    });
  });

  it('saves what is shown, without what is open in it', async () => {
    const menu = await openMenu(
      '?inspect=x&activity.source=git&activity.source=jira',
    );
    expect(
      await within(menu).findByText('Nothing is saved for this page yet.'),
    ).toBeVisible();
    api.getViews.mockResolvedValue({ items: [madeView()], total: 1 });
    await user.type(
      within(menu).getByRole('textbox', { name: 'Name' }),
      '  Code only ',
    );
    await user.click(within(menu).getByRole('checkbox', { name: /Everybody/ }));
    await user.click(within(menu).getByRole('button', { name: 'Save' }));
    expect(await within(menu).findByText('Code only is saved')).toBeVisible();
    expect(api.saveView.mock.lastCall![0]).toEqual({
      name: 'Code only',
      entity: 'group:default/harbour',
      parameters: 'activity.source=git&activity.source=jira',
      shared: true,
    });
    // The list is read again.
    expect(await within(menu).findByText('Releases')).toBeVisible();
    expect(within(menu).getByRole('textbox', { name: 'Name' })).toHaveValue('');
  });

  it('says why a view is not saved, and keeps the name', async () => {
    api.saveView.mockRejectedValue(
      await refusal(400, { message: 'There are 200 views already' }),
    );
    const menu = await openMenu();
    const name = within(menu).getByRole('textbox', { name: 'Name' });
    await user.type(name, 'One too many{Enter}');
    expect(await within(menu).findByRole('alert')).toHaveTextContent(
      /could not be saved.*There are 200 views already/,
    );
    expect(name).toHaveValue('One too many');
  });

  it('replaces and deletes after a question only', async () => {
    api.getViews.mockResolvedValue({ items: [madeView()], total: 1 });
    const menu = await openMenu('?activity.range=7d');
    await user.click(
      await within(menu).findByRole('button', { name: /^Replace Releases/ }),
    );
    await user.click(within(menu).getByRole('button', { name: 'Replace' }));
    expect(api.saveView.mock.lastCall![0]).toMatchObject({
      name: 'Releases',
      parameters: 'activity.range=7d',
      shared: false,
    });

    await user.click(
      await within(menu).findByRole('button', { name: 'Delete Releases' }),
    );
    expect(within(menu).getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(api.deleteView).not.toHaveBeenCalled();
    expect(
      within(menu).getByRole('button', { name: 'Releases' }),
    ).toHaveFocus();
    await user.click(
      await within(menu).findByRole('button', { name: 'Delete Releases' }),
    );
    api.getViews.mockResolvedValue({ items: [], total: 0 });
    await user.click(within(menu).getByRole('button', { name: 'Delete' }));
    expect(
      await within(menu).findByText('Releases is deleted'),
    ).toBeInTheDocument();
    expect(api.deleteView.mock.lastCall![0]).toBe('v1');
    expect(
      await within(menu).findByText('Nothing is saved for this page yet.'),
    ).toBeVisible();
  });

  it('says that the views could not be read, and tries again', async () => {
    api.getViews.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const menu = await openMenu();
    expect(
      await within(menu).findByText('The saved views could not be read'),
    ).toBeVisible();
    api.getViews.mockResolvedValue({ items: [madeView()], total: 1 });
    await user.click(within(menu).getByRole('button', { name: 'Try again' }));
    expect(await within(menu).findByText('Releases')).toBeVisible();
  });
});
