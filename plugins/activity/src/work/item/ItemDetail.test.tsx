import type { LinkedChange } from '@activity-insights/plugin-activity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { atReader } from '../__testUtils__/atReader';
import { madeWorkItem } from '../__testUtils__/madeTree';
import {
  itemSection,
  madeName,
  renderItem,
} from '../__testUtils__/renderItemPanel';

const change: LinkedChange = {
  source: 'gitlab',
  instance: 'main',
  project: 'storefront/web',
  number: 7,
  title: 'Sheet',
  state: 'open',
  draft: false,
  openedAt: '2026-10-30T12:00:00Z',
  deployments: [],
};

describe('ItemDetail', () => {
  beforeEach(() => atReader());

  afterEach(() => jest.restoreAllMocks());

  it('says what the item is, where it belongs, and where it comes from', async () => {
    const user = userEvent.setup();
    const { api, onOpen } = await renderItem({ earlierKeys: ['OLD-9'] });
    expect(api.getItem).toHaveBeenCalledWith(madeName, expect.anything());
    expect(screen.getByText('Formerly OLD-9')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open STORY-402 in Jira' }),
    ).toHaveAttribute('href', 'https://jira.example/browse/STORY-402');
    expect(screen.getByText('As of just now · times in UTC')).toBeVisible();
    const way = screen.getByRole('navigation', { name: 'Where it belongs' });
    await user.click(within(way).getByRole('button', { name: 'Wallets' }));
    expect(onOpen).toHaveBeenCalledWith({ ...madeName, key: 'FEAT-81' });
  });

  it('says that it is blocked and late', async () => {
    await renderItem({
      dueOn: '2026-10-29',
      blockedPeriods: [
        { value: 'true', from: '2026-10-31T06:00:00Z', seconds: 30 * 3_600 },
      ],
    });
    expect(screen.getByText('Blocked for 1 d 6 h')).toBeVisible();
    expect(screen.getByText('Overdue by 3 days')).toBeVisible();
    expect(screen.getByText('29 Oct 2026, 3 days ago')).toBeVisible();
  });

  it('does not call late what is done', async () => {
    await renderItem({ statusCategory: 'done', dueOn: '2026-10-29' });
    expect(screen.queryByText(/Overdue/)).not.toBeInTheDocument();
    expect(screen.getByText('29 Oct 2026')).toBeVisible();
  });

  it.each<[string, Partial<LinkedChange>, string]>([
    ['open', {}, 'open for 2 d · storefront/web'],
    ['a draft', { draft: true }, 'draft, open for 2 d · storefront/web'],
    ['closed', { state: 'closed' }, 'closed without a merge · storefront/web'],
    [
      'merged',
      {
        state: 'merged',
        mergedAt: '2026-10-31T12:00:00Z',
        deployments: [
          {
            environment: 'staging',
            production: false,
            at: '2026-10-31T14:00:00Z',
          },
        ],
      },
      'merged 31 Oct 2026, not deployed to production · staging since 31 Oct 2026 · storefront/web',
    ],
    [
      'deployed',
      {
        state: 'merged',
        mergedAt: '2026-10-31T12:00:00Z',
        deployedAt: '2026-11-01T09:00:00Z',
      },
      'in production since 1 Nov 2026 · storefront/web',
    ],
  ])('tells a change that is %s', async (_, state, words) => {
    await renderItem({ changes: [{ ...change, ...state }] });
    const changes = itemSection('Which changes carry it?');
    expect(changes.getByText('!7 Sheet')).toBeVisible();
    expect(changes.getByText(words)).toBeVisible();
  });

  it('says that no change names it', async () => {
    await renderItem({ changes: [] });
    expect(
      itemSection('Which changes carry it?').getByText(
        /^No change names this item/,
      ),
    ).toBeVisible();
  });

  it('shows what is below it, which opens in its place', async () => {
    const user = userEvent.setup();
    const { onOpen } = await renderItem({
      progress: {
        done: 2,
        total: 3,
        inProgress: 1,
        estimate: { done: 13, total: 21 },
      },
      items: 5,
      childCount: 700,
      children: Array.from({ length: 17 }, (_, index) =>
        madeWorkItem({ key: `SUB-${index}`, summary: 'Part' }),
      ),
    });
    const progress = itemSection('How far is it?');
    expect(progress.getByText('66% done')).toBeVisible();
    expect(progress.getByText('13 of 21 by estimate (61%)')).toBeVisible();
    expect(progress.getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '66% done: 2 of 3 items without children',
    );
    const children = itemSection('700 children');
    expect(children.getAllByRole('listitem')).toHaveLength(15);
    expect(children.getByText(/^17 of 700 are listed/)).toBeVisible();
    await user.click(children.getByRole('button', { name: 'Show 2 more' }));
    await user.click(children.getByRole('button', { name: 'SUB-16 Part' }));
    expect(onOpen).toHaveBeenCalledWith({ ...madeName, key: 'SUB-16' });
  });

  it('has neither progress nor burn-up of an item without children', async () => {
    const { api } = await renderItem({ childCount: 0 });
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(api.getHistory).not.toHaveBeenCalled();
  });

  it('tells its facts, and leaves out what is not known', async () => {
    await renderItem({
      assignee: { userRef: 'user:default/ada.fern', name: 'Ada Fern' },
      owners: {
        components: ['component:default/checkout'],
        teams: ['group:default/harbour'],
      },
      labels: ['wallet', 'ios'],
      estimate: 0.5,
      complexity: { value: 0.5, basis: 'estimate' },
      sprints: [
        {
          name: 'Sprint 3',
          state: 'closed',
          from: '2025-12-24T09:00:00Z',
          to: '2026-01-07T09:00:00Z',
        },
        { name: 'Sprint 4', state: 'active' },
      ],
      priorities: [
        {
          value: 'High',
          from: '2026-10-01T00:00:00Z',
          to: '2026-10-03T00:00:00Z',
          seconds: 2 * 86_400,
        },
        { value: 'Low', from: '2026-10-03T00:00:00Z', seconds: 29 * 86_400 },
      ],
    });
    const facts = itemSection('Facts');
    const valueOf = (term: string) =>
      facts.getByText(term).nextElementSibling?.textContent;
    expect(valueOf('Assignee')).toBe('Ada Fern');
    expect(
      facts.getByRole('link', { name: 'Ada Fern' }).getAttribute('href'),
    ).toBe('/catalog/default/user/ada.fern');
    expect(valueOf('Owner')).toBe('harbour');
    expect(valueOf('Labels')).toBe('wallet, ios');
    expect(valueOf('Complexity')).toBe('0.5, its estimate');
    expect(valueOf('Sprints')).toBe(
      'Sprint 3 (closed, 24 Dec 2025 to 7 Jan 2026)Sprint 4 (running)',
    );
    expect(valueOf('Priorities so far')).toBe(
      'High, 2 dLow, 29 d, since 3 Oct 2026',
    );
    expect(facts.queryByText('Reporter')).not.toBeInTheDocument();
    expect(facts.queryByText('Due')).not.toBeInTheDocument();
  });

  it('links to other items that are known', async () => {
    const user = userEvent.setup();
    const { onOpen } = await renderItem({
      links: [
        { description: 'blocks', key: 'STORY-9', summary: 'Receipts' },
        { description: 'duplicates', key: 'AWAY-1' },
      ],
    });
    const links = itemSection('What is it linked with?');
    expect(links.getByText(/AWAY-1 \(not harvested\)/)).toBeVisible();
    await user.click(links.getByRole('button', { name: 'STORY-9 Receipts' }));
    expect(onOpen).toHaveBeenCalledWith({ ...madeName, key: 'STORY-9' });
  });

  it('tells what has changed', async () => {
    const at = '2026-10-31T10:00:00Z';
    await renderItem({
      recent: [
        { at, field: 'status', from: 'To do', to: 'In review' },
        { at, field: 'label', to: 'wallet' },
        { at, field: 'assignee', from: 'Ada Fern' },
        { at, field: 'description' },
      ],
    });
    const recent = itemSection('What changed in the last 14 days?');
    expect(recent.getByText('status: To do → In review')).toBeVisible();
    expect(recent.getByText('label: wallet')).toBeVisible();
    expect(recent.getByText('assignee: Ada Fern taken away')).toBeVisible();
    expect(recent.getByText('description changed')).toBeVisible();
    expect(recent.getAllByText('31 Oct 2026 10:00')).toHaveLength(4);
  });

  it('says that it is gone, and from when on its past is exact', async () => {
    await renderItem({
      removed: { at: '2026-10-20T10:00:00Z', reason: 'deleted' },
      exact: { from: '2026-02-03T10:00:00Z', reasons: ['Its log is cut off.'] },
    });
    expect(
      screen.getByText('Gone at its source since 20 Oct 2026'),
    ).toBeVisible();
    expect(screen.getByText(/^It was deleted\. It is counted/)).toBeVisible();
    expect(
      screen.getByText(
        'What it was in the past is exact since 3 Feb 2026. Its log is cut off.',
      ),
    ).toBeVisible();
  });
});
