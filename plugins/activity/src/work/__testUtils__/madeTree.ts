import type {
  WorkItem,
  WorkTotals,
  WorkTree,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';

/** An open story of the made Jira. */
export function madeWorkItem(change: Partial<WorkItem> = {}): WorkItem {
  const key = change.key ?? 'STORY-402';
  return {
    key,
    source: 'jira',
    instance: 'cloud',
    summary: 'Apple Pay sheet',
    url: `https://jira.example/browse/${key}`,
    type: 'Story',
    status: 'In review',
    statusCategory: 'inProgress',
    priority: 'Medium',
    labels: [],
    flagged: false,
    createdAt: '2026-09-22T08:00:00Z',
    updatedAt: '2026-10-30T08:00:00Z',
    owners: { components: [], teams: [] },
    delivery: 'none',
    ...change,
  };
}

/** What an item without children adds up to. */
export function madeTotals(change: Partial<WorkTotals> = {}): WorkTotals {
  return {
    progress: { done: 0, total: 1, inProgress: 1 },
    items: 1,
    open: 1,
    blocked: 0,
    overdue: 0,
    changedRecently: 1,
    oldestOpenAt: '2026-09-22T08:00:00Z',
    ...change,
  };
}

/** An item of a tree; an open leaf if nothing else is said. */
export function madeTreeItem(change: Partial<WorkTreeItem> = {}): WorkTreeItem {
  const { children = [] } = change;
  return {
    ...madeWorkItem(change),
    ...madeTotals(change),
    childCount: children.length,
    ...change,
    children,
  };
}

const done = {
  status: 'Done',
  statusCategory: 'done',
  progress: { done: 1, total: 1, inProgress: 0 },
  open: 0,
  oldestOpenAt: undefined,
} as const;

/** `Checkout 3.0` with two features, of which one has stories; and `Harbour lights`, which has nothing below it. */
export function madeRoots(): WorkTreeItem[] {
  return [
    madeTreeItem({
      key: 'PV-12',
      type: 'Product Version',
      summary: 'Checkout 3.0',
      status: 'In progress',
      dueOn: '2026-11-13',
      progress: {
        done: 2,
        total: 3,
        inProgress: 1,
        estimate: { done: 13, total: 21 },
      },
      items: 6,
      open: 3,
      blocked: 1,
      overdue: 1,
      owners: {
        components: ['component:default/checkout'],
        teams: ['group:default/harbour'],
      },
      delivery: 'merged',
      children: [
        madeTreeItem({
          key: 'FEAT-81',
          type: 'Feature',
          summary: 'Wallets',
          status: 'In progress',
          progress: { done: 1, total: 2, inProgress: 1 },
          items: 3,
          open: 2,
          blocked: 1,
          children: [
            madeTreeItem({
              flagged: true,
              blocked: 1,
              estimate: 8,
              delivery: 'open',
              change: {
                reference: '!1204',
                url: 'https://forge.example/acme/web/-/merge_requests/1204',
                since: '2026-10-30T08:00:00Z',
              },
              assignee: { name: 'Ada Fern', userRef: 'user:default/ada.fern' },
            }),
            madeTreeItem({
              ...done,
              key: 'STORY-403',
              summary: 'Card vault',
              delivery: 'deployed',
            }),
          ],
        }),
        madeTreeItem({
          ...done,
          key: 'FEAT-90',
          type: 'Feature',
          summary: 'Refunds',
        }),
      ],
    }),
    madeTreeItem({
      key: 'PV-13',
      type: 'Product Version',
      summary: 'Harbour lights',
      status: 'Open',
      statusCategory: 'todo',
      progress: { done: 0, total: 1, inProgress: 0 },
    }),
  ];
}

/** An answer about trees of work; complete, and as of now. */
export function madeTree(change: Partial<WorkTree> = {}): WorkTree {
  const items = change.items ?? madeRoots();
  return {
    entity: 'group:default/harbour',
    dataAsOf: '2026-11-01T18:00:00Z',
    notes: [],
    items,
    total: items.length,
    rootTypes: ['Product Version'],
    byType: [
      { type: 'Product Version', count: 2 },
      { type: 'Feature', count: 2 },
      { type: 'Story', count: 2 },
    ],
    unlinked: 0,
    removed: 0,
    ...change,
  };
}
