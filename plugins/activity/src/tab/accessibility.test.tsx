import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {
  completeCoverage,
  FakeActivityApi,
  madeHeatmap,
} from '../__testUtils__/FakeActivityApi';
import { madeStream, madeView } from '../__testUtils__/madeChoices';
import { refusal } from '../__testUtils__/refusal';
import { renderActivityTab } from '../__testUtils__/renderActivityTab';

// The charts have tests of their own.
jest.mock('./cards/ActivityCards', () => ({
  ActivityCards: () => 'The charts',
}));

const everyFilter =
  '?activity.source=git&activity.type=commit&activity.project=7&activity.branch=main&activity.include=bots&activity.scope=owned';

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
  let api: FakeActivityApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    api = new FakeActivityApi();
    user = userEvent.setup();
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  async function render(search: string) {
    renderActivityTab(api, { search });
    await screen.findByText('The charts');
    document.body.setAttribute('data-theme-mode', mode);
  }

  it('of the filters, and of what is left out', async () => {
    await render(everyFilter);
    await screen.findByText(/^Project: quay/);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^More/ }));
    await screen.findByRole('button', { name: /People/ });
    expect(await violations()).toEqual([]);
  });

  it('of the saved views, and of the export menu', async () => {
    const items = [madeView(), madeView({ id: 'v2', mine: false })];
    api.getViews.mockResolvedValue({ items, total: 2 });
    await render('');
    await user.click(screen.getByRole('button', { name: 'Saved views' }));
    await screen.findByRole('region', { name: 'My views' });
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await screen.findByRole('menuitem', { name: 'Events' });
    expect(await violations()).toEqual([]);
  });

  it('of the explanation', async () => {
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({
        coverage: {
          ...completeCoverage,
          complete: false,
          from: '2026-09-01T00:00:00Z',
        },
      }),
    );
    api.getHarvestStreams.mockResolvedValue({
      items: [madeStream()],
      total: 1,
    });
    await render(everyFilter);
    await user.click(
      screen.getByRole('button', { name: 'Explain these numbers' }),
    );
    await screen.findByRole('table', { name: 'Streams' });
    expect(await violations()).toEqual([]);
  });

  it('of a failure', async () => {
    api.getHeatmap.mockRejectedValue(
      await refusal(403, { reason: 'too-few-people' }),
    );
    renderActivityTab(api);
    await screen.findByRole('alert');
    document.body.setAttribute('data-theme-mode', mode);
    expect(await violations()).toEqual([]);
  });
});
