import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/refusal';
import { harbour } from '../../__testUtils__/renderActivityTab';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { workTabRouteRef } from '../../routes';
import { atReader } from '../__testUtils__/atReader';
import { FakeWorkItemsApi } from '../__testUtils__/FakeWorkItemsApi';
import { madeTree, madeTreeItem } from '../__testUtils__/madeTree';
import { parseWorkLocation } from '../location/workLocation';
import { WorkCard } from './WorkCard';

const tab = '/catalog/harbour/work';

function render(
  api: FakeWorkItemsApi,
  { hasTab = true }: { hasTab?: boolean } = {},
) {
  renderInTestApp(
    <EntityProvider entity={harbour}>
      <WorkCard />
    </EntityProvider>,
    {
      apis: [[workItemsApiRef, api]],
      mountedRoutes: hasTab ? { [tab]: workTabRouteRef } : {},
    },
  );
}

/** The state of the tab that a link leads to. */
function linkedState(name: string) {
  const href = screen.getByRole('link', { name }).getAttribute('href') ?? '';
  const [path, search] = href.split('?');
  expect(path).toBe(tab);
  return parseWorkLocation(new URLSearchParams(search));
}

function root(change: Partial<WorkTreeItem>): WorkTreeItem {
  return madeTreeItem({ type: 'Product Version', ...change });
}

describe('WorkCard', () => {
  let api: FakeWorkItemsApi;

  beforeEach(() => {
    atReader();
    api = new FakeWorkItemsApi();
  });

  afterEach(() => jest.restoreAllMocks());

  it('shows what is under way, and leads to it', async () => {
    render(api);
    const list = await screen.findByRole('list', { name: /^Work under way/ });
    expect(api.getTree).toHaveBeenCalledWith(
      {
        entity: 'group:default/harbour',
        openOnly: true,
        maxDepth: 1,
        limit: 25,
      },
      expect.anything(),
    );
    const [item, ...others] = within(list).getAllByRole('listitem');
    expect(others).toEqual([]);
    expect(item).toHaveTextContent(
      'Checkout 3.066%2 of 3 items done12 days left1 blocked1 overdue',
    );
    expect(within(item).getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '2 of 3 items done',
    );
    expect(screen.getByText('1 of 2 open · Product Version')).toBeVisible();
    expect(linkedState('Checkout 3.0')).toMatchObject({
      openOnly: true,
      item: { source: 'jira', instance: 'cloud', key: 'PV-12' },
    });
    expect(linkedState('Open work')).toMatchObject({ openOnly: true });
  });

  it.each([
    ['2026-11-01', 'due today'],
    ['2026-11-02', '1 day left'],
    ['2026-10-30', '2 days late'],
  ])('says of %s: %s', async (dueOn, words) => {
    const items = [root({ dueOn })];
    api.getTree.mockResolvedValue(madeTree({ items }));
    render(api);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says that nothing of what is open has begun', async () => {
    const items = [
      root({
        statusCategory: 'todo',
        progress: { done: 0, total: 3, inProgress: 0 },
      }),
    ];
    api.getTree.mockResolvedValue(madeTree({ items, total: 8 }));
    render(api);
    expect(
      await screen.findByText(
        'Of what is open (8), nothing has been begun. The tab lists it.',
      ),
    ).toBeVisible();
    expect(linkedState('Open work')).toMatchObject({ openOnly: true });
  });

  it('says why there is nothing', async () => {
    const message = 'No project is connected. Name one in its catalog file.';
    const notes = [{ code: 'unmapped', message }];
    api.getTree.mockResolvedValue(madeTree({ items: [], notes }));
    render(api);
    expect(await screen.findByText(message)).toBeVisible();
    expect(linkedState('Look at what is done').openOnly).toBe(false);
  });

  it('says that it is loading', async () => {
    api.getTree.mockImplementation(() => new Promise(() => {}));
    render(api);
    expect(
      await screen.findByText('Loading the work under way'),
    ).toBeInTheDocument();
  });

  it('says why it failed, and tries again', async () => {
    const user = userEvent.setup();
    api.getTree.mockRejectedValueOnce(await refusal(503, {}));
    render(api);
    expect(
      await screen.findByText('The work under way could not be read'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Checkout 3.0')).toBeVisible();
  });

  it('leads nowhere in a portal without the tab', async () => {
    render(api, { hasTab: false });
    expect(await screen.findByText('Checkout 3.0')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
