import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { atReader } from './__testUtils__/atReader';
import { FakeWorkItemsApi } from './__testUtils__/FakeWorkItemsApi';
import { renderWorkTab } from './__testUtils__/renderWorkTab';

/** What is wrong with the page as it is, by the rules of axe. */
async function violations() {
  const { violations: found } = await axe.run(document.body, {
    rules: {
      // There is no layout to compute contrasts from.
      'color-contrast': { enabled: false },
      // The portal has the landmarks and the headings around the tab.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return found.map(({ id, nodes }) => [id, nodes[0].html]);
}

describe.each(['light', 'dark'])('accessibility in the %s theme', mode => {
  let api: FakeWorkItemsApi;

  beforeEach(() => {
    atReader();
    api = new FakeWorkItemsApi();
    document.body.setAttribute('data-theme-mode', mode);
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('of an open tree', async () => {
    renderWorkTab(api, { search: '?activity.level=3&activity.text=pay' });
    await screen.findByRole('row', { name: /STORY-402/ });
    expect(await violations()).toEqual([]);
  });

  it('of the choice of columns', async () => {
    renderWorkTab(api);
    await screen.findByRole('treegrid');
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await screen.findByRole('checkbox', { name: 'Team' });
    expect(await violations()).toEqual([]);
  });

  it('of narrow rows', async () => {
    jest
      .spyOn(HTMLElement.prototype, 'clientWidth', 'get')
      .mockReturnValue(360);
    renderWorkTab(api, { search: '?activity.level=3' });
    await screen.findByRole('row', { name: /STORY-402/ });
    expect(screen.queryByRole('columnheader')).not.toBeInTheDocument();
    expect(
      screen.getByText('1 blocked', { selector: '[aria-level="1"] *' }),
    ).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('of what is read, failed and empty', async () => {
    let fail: (error: Error) => void = () => {};
    api.getTree.mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    renderWorkTab(api, { search: '?activity.text=zebra' });
    await screen.findByText('Reading work');
    expect(await violations()).toEqual([]);
    fail(new TypeError('Failed to fetch'));
    await screen.findByRole('alert');
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => screen.getByText('Nothing passes the filters'));
    expect(await violations()).toEqual([]);
  });
});
