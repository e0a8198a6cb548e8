import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {
  completeCoverage,
  FakeActivityApi,
  madeCalendar,
  madeHeatmap,
  noneExcluded,
} from '../__testUtils__/FakeActivityApi';
import { refusal } from '../__testUtils__/refusal';
import { activityApiRef } from '../api/activityApiRef';
import { activityTabRouteRef } from '../routes';
import { ActivityCard } from './ActivityCard';

const harbour: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'harbour', namespace: 'default' },
};

const tab = '/catalog/harbour/activity';

/** The day on which the answers that are made end, in a zone of the browser that is a day behind or not. */
const now = Date.parse('2026-11-01T12:00:00Z');

function renderCard(
  api: FakeActivityApi,
  { hasTab = true }: { hasTab?: boolean } = {},
) {
  return renderInTestApp(
    <EntityProvider entity={harbour}>
      <ActivityCard />
    </EntityProvider>,
    {
      apis: [[activityApiRef, api]],
      mountedRoutes: hasTab ? { [tab]: activityTabRouteRef } : {},
    },
  );
}

function answering(change: Partial<Heatmap>): FakeActivityApi {
  const api = new FakeActivityApi();
  api.getHeatmap.mockImplementation(async () => madeHeatmap(change));
  return api;
}

/** What the link with that name sets in the address of the tab. */
function linkedState(name: string): Record<string, string> {
  const href = screen.getByRole('link', { name }).getAttribute('href') ?? '';
  const [path, search] = href.split('?');
  expect(path).toBe(tab);
  return Object.fromEntries(new URLSearchParams(search));
}

describe('ActivityCard', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });

  afterEach(() => jest.restoreAllMocks());

  it('shows the sums, the weeks and the hours of twelve weeks', async () => {
    const api = new FakeActivityApi();
    renderCard(api);

    expect(await screen.findByText('100 events')).toBeVisible();
    expect(screen.getByText('5 people')).toBeVisible();
    expect(await screen.findByText(/in working hours$/)).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'Events by week, the oldest first: 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: /the busiest is Tuesday 10:00 to 11:00, 86 events$/,
      }),
    ).toBeVisible();
    for (const question of [api.getHeatmap, api.getCalendar, api.getPace]) {
      expect(question).toHaveBeenLastCalledWith(
        {
          entity: 'group:default/harbour',
          from: '2026-08-10',
          to: '2026-11-02',
        },
        expect.anything(),
      );
    }
    expect(linkedState('Open activity')).toEqual({
      'activity.range': '2026-08-10..2026-11-01',
    });
  });

  it('can be used by everybody', async () => {
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const { container } = renderCard(new FakeActivityApi());
    await screen.findByText('100 events');
    const { violations } = await axe.run(container, {
      // There is no layout to compute contrasts from.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });

  it('says that it is loading', async () => {
    const api = new FakeActivityApi();
    api.getHeatmap.mockImplementation(() => new Promise(() => {}));
    renderCard(api);
    expect(await screen.findByText('Loading activity')).toBeInTheDocument();
  });

  it('says why it failed, and tries again', async () => {
    const user = userEvent.setup();
    const api = new FakeActivityApi();
    api.getHeatmap.mockRejectedValueOnce(await refusal(503, {}));
    renderCard(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend of Activity Insights did not answer',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('100 events')).toBeVisible();
  });

  it('says that too few people would be told about', async () => {
    const api = new FakeActivityApi();
    const error = await refusal(403, { reason: 'too-few-people' });
    api.getHeatmap.mockRejectedValue(error);
    api.getCalendar.mockRejectedValue(error);
    api.getPace.mockRejectedValue(error);
    renderCard(api);
    expect(
      await screen.findByText('This is not shown, to protect people'),
    ).toBeVisible();
    expect(linkedState('Look at 365 days')).toEqual({
      'activity.range': '365d',
    });
  });

  it('does without the share in working hours where that is refused', async () => {
    const api = new FakeActivityApi();
    api.getPace.mockRejectedValue(await refusal(403, {}));
    renderCard(api);
    expect(await screen.findByText('100 events')).toBeVisible();
    await waitFor(() => expect(api.getPace).toHaveBeenCalled());
    expect(screen.queryByText(/in working hours/)).not.toBeInTheDocument();
  });

  it.each<[string, Partial<Heatmap>, string, string, Record<string, string>]>([
    [
      'nothing is mapped',
      { coverage: { ...completeCoverage, mapped: false, harvested: false } },
      'Nobody of this team has been recognised yet',
      'How to connect it',
      {},
    ],
    [
      'nothing is harvested yet',
      { coverage: { ...completeCoverage, complete: false, harvested: false } },
      'Harvesting for the first time',
      'Follow the harvest',
      {},
    ],
    [
      'all of it is left out',
      { excluded: { ...noneExcluded, merges: 2, bots: 3 } },
      'There are 5 events in this range, but they belong to classes that are left out by default.',
      'Count them',
      { 'activity.include': 'bots,merges' },
    ],
    [
      'nothing happened',
      {},
      'The sources have been read. There are no events from 3 Aug 2026 to 1 Nov 2026.',
      'Look at 365 days',
      { 'activity.range': '365d' },
    ],
  ])(
    'says that %s, and what to do next',
    async (_, change, words, link, state) => {
      renderCard(answering({ total: 0, contributors: 0, ...change }));
      expect(await screen.findByText(words)).toBeVisible();
      expect(linkedState(link)).toEqual(state);
    },
  );

  it.each<[Partial<Heatmap['coverage']>, string]>([
    [
      { complete: false },
      'Some activity is missing: the history is still being read.',
    ],
    [
      { complete: false, from: '2026-09-30T18:15:00Z' },
      'Some activity is missing before 1 Oct 2026.',
    ],
    [
      {
        complete: false,
        gaps: [
          { stream: 'git/a', from: null, to: null, reason: 'unreadable' },
          { stream: 'git/b', from: null, to: null, reason: 'archived' },
        ],
      },
      'Some activity is missing: 2 streams have gaps.',
    ],
    [
      { sweeping: true },
      'Events that are gone at their source are being removed.',
    ],
  ])('notes what is missing: %j', async (coverage, words) => {
    renderCard(answering({ coverage: { ...completeCoverage, ...coverage } }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText('100 events')).toBeVisible();
  });

  it('keeps the numbers of before when new ones cannot be had', async () => {
    // In Kathmandu the next day has begun, so that the question changes once the zone of the entity is known.
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-31T18:30:00Z'));
    jest
      .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
      .mockReturnValue({
        ...new Intl.DateTimeFormat().resolvedOptions(),
        timeZone: 'UTC',
      });
    const api = new FakeActivityApi();
    api.getCalendar
      .mockResolvedValueOnce(madeCalendar())
      .mockRejectedValue(await refusal(503, {}));
    renderCard(api);
    expect(
      await screen.findByText('These numbers could not be refreshed'),
    ).toBeVisible();
    expect(screen.getByText('100 events')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('leads nowhere in a portal without the tab', async () => {
    renderCard(new FakeActivityApi(), { hasTab: false });
    expect(await screen.findByText('100 events')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
