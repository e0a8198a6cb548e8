import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { refusal } from '../../__testUtils__/refusal';
import { harbour } from '../../__testUtils__/renderActivityTab';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { workTabRouteRef } from '../../routes';
import { FakeWorkItemsApi } from '../__testUtils__/FakeWorkItemsApi';
import { madeItemDetail } from '../__testUtils__/madeItemDetail';
import { madeWorkItem } from '../__testUtils__/madeTree';
import { WorkCard } from '../card/WorkCard';
import { WorkItemPanel } from './WorkItemPanel';

const name = { source: 'jira', instance: 'cloud', key: 'PV-12' };

const span = { from: '2026-10-01T00:00:00Z', seconds: 86_400 };

/** With something in every section. */
const full = madeItemDetail({
  ...name,
  dueOn: '2026-10-29',
  childCount: 1,
  children: [madeWorkItem()],
  owners: {
    components: ['component:default/checkout'],
    teams: ['group:default/harbour'],
  },
  assignee: { name: 'Ada Fern', userRef: 'user:default/ada.fern' },
  assignees: [{ ...span, value: 'Ada Fern' }],
  blockedPeriods: [{ ...span, value: 'true' }],
  sprints: [{ name: 'Sprint 4', state: 'active' }],
  links: [{ description: 'blocks', key: 'STORY-9', summary: 'Receipts' }],
  recent: [{ at: span.from, field: 'status', from: 'To do', to: 'Done' }],
  removed: { at: span.from, reason: 'deleted' },
  exact: { from: span.from, reasons: ['Its log is cut off.'] },
});

/** What is wrong with the page as it is, by the rules of axe. */
async function violations() {
  const { violations: found } = await axe.run(document.body, {
    rules: {
      // There is no layout to compute contrasts from.
      'color-contrast': { enabled: false },
      // The portal has the landmarks and the headings around it.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return found.map(({ id, nodes }) => [id, nodes[0].html]);
}

describe.each(['light', 'dark'])('accessibility in the %s theme', mode => {
  let api: FakeWorkItemsApi;

  beforeEach(() => {
    api = new FakeWorkItemsApi();
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  afterEach(() => jest.restoreAllMocks());

  async function render(content: JSX.Element, words: string) {
    renderInTestApp(
      <EntityProvider entity={harbour}>
        <h2>Work</h2>
        {content}
      </EntityProvider>,
      {
        apis: [[workItemsApiRef, api]],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/catalog/harbour/work': workTabRouteRef,
        },
      },
    );
    await screen.findByText(words);
    document.body.setAttribute('data-theme-mode', mode);
  }

  const panel = (
    <WorkItemPanel name={name} onClose={() => {}} onOpen={() => {}} />
  );

  it('of the panel, its charts and its tables', async () => {
    const user = userEvent.setup();
    api.getItem.mockResolvedValue(full);
    await render(panel, '1 item came in since 12 Oct 2026');
    expect(await violations()).toEqual([]);
    for (const table of screen.getAllByRole('radio', { name: 'Table' })) {
      await user.click(table);
    }
    expect(screen.getAllByRole('table')).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it('of a failure', async () => {
    api.getItem.mockRejectedValue(await refusal(404, {}));
    await render(panel, 'PV-12 is not known here');
    expect(await violations()).toEqual([]);
  });

  it('of the card', async () => {
    await render(<WorkCard />, 'Checkout 3.0');
    expect(await violations()).toEqual([]);
  });
});
