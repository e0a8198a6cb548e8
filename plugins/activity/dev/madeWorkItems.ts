import type {
  WorkItem,
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';

const day = 86_400_000;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * day).toISOString();

export function madeItem(key: string): WorkItem {
  return {
    key,
    source: 'jira',
    instance: 'cloud',
    summary: 'Apple Pay sheet on the second step of the checkout',
    url: `https://jira.example/browse/${key}`,
    type: key.startsWith('PV') ? 'Product Version' : 'Story',
    status: 'In review',
    statusCategory: 'inProgress',
    priority: 'High',
    assignee: { name: 'Ada Fern' },
    labels: ['wallet', 'ios'],
    estimate: 8,
    flagged: true,
    dueOn: daysAgo(3).slice(0, 10),
    createdAt: daysAgo(60),
    updatedAt: daysAgo(1),
    owners: {
      components: ['component:default/checkout'],
      teams: ['group:default/harbour'],
    },
    delivery: 'merged',
  };
}

/** Stretches that follow each other, each with its days; the last one lasts. */
function stretches<T extends { value: string }>(
  parts: (T & { days: number })[],
) {
  let left = parts.reduce((sum, { days }) => sum + days, 0);
  return parts.map(({ days, ...part }, index) => {
    const from = daysAgo(left);
    left -= days;
    const isLast = index === parts.length - 1;
    const seconds = Math.round(days * 86_400);
    return { ...part, from, seconds, ...(!isLast && { to: daysAgo(left) }) };
  });
}

const change = {
  source: 'gitlab',
  instance: 'main',
  project: 'storefront/web',
  url: 'https://gitlab.example/storefront/web/-/merge_requests/1',
  draft: false,
  deployments: [],
};

/** An item with everything that an item can have; those of the first level have children. */
export function madeDetail(name: WorkItemName): WorkItemDetail {
  const isRoot = name.key.startsWith('PV');
  return {
    ...madeItem(name.key),
    ...(isRoot && { summary: 'Checkout 3.0', flagged: false }),
    progress: {
      done: 54,
      total: 79,
      inProgress: 9,
      estimate: { done: 160, total: 240 },
    },
    items: 92,
    open: 31,
    blocked: 4,
    overdue: 2,
    changedRecently: 21,
    oldestOpenAt: daysAgo(41),
    earlierKeys: ['SHOP-77'],
    project: { id: '10', name: 'Storefront', url: 'https://jira.example/p' },
    reporter: { name: 'Bo Quill' },
    components: ['Checkout', 'Wallets'],
    fixVersions: ['3.0'],
    sprints: [
      { name: 'Sprint 4', state: 'closed', from: daysAgo(28), to: daysAgo(14) },
      { name: 'Sprint 5', state: 'active', from: daysAgo(14), to: daysAgo(0) },
    ],
    ancestors: isRoot
      ? []
      : [
          { key: 'PV-12', type: 'Product Version', summary: 'Checkout 3.0' },
          { key: 'FEAT-81', type: 'Feature', summary: 'Wallets' },
        ],
    children: isRoot
      ? ['402', '403', '404'].map(number => madeItem(`STORY-${number}`))
      : [],
    childCount: isRoot ? 3 : 0,
    links: [
      { description: 'blocks', key: 'STORY-9', summary: 'Receipts' },
      { description: 'duplicates', key: 'AWAY-1' },
    ],
    statuses: stretches([
      { value: 'To do', category: 'todo' as const, days: 30 },
      { value: 'In development', category: 'inProgress' as const, days: 12 },
      { value: 'In review', category: 'inProgress' as const, days: 4 },
      { value: 'In development', category: 'inProgress' as const, days: 0.2 },
      { value: 'In review', category: 'inProgress' as const, days: 14 },
    ]),
    assignees: stretches([
      { value: 'Bo Quill', days: 20 },
      { value: 'Ada Fern', days: 40 },
    ]),
    priorities: stretches([
      { value: 'Medium', days: 50 },
      { value: 'High', days: 10 },
    ]),
    blockedPeriods: [
      { value: 'true', from: daysAgo(26), to: daysAgo(23), seconds: 259_200 },
      { value: 'true', from: daysAgo(2), seconds: 172_800 },
    ],
    comments: 7,
    recent: [
      {
        at: daysAgo(1),
        field: 'status',
        from: 'In development',
        to: 'In review',
      },
      { at: daysAgo(2), field: 'flagged', to: 'Impediment' },
      { at: daysAgo(3), field: 'description' },
    ],
    changes: [
      {
        ...change,
        number: 1204,
        title: 'STORY-402: Add the sheet',
        state: 'open',
        openedAt: daysAgo(2),
      },
      {
        ...change,
        number: 1180,
        title: 'STORY-402: Ask for the wallet first',
        state: 'merged',
        openedAt: daysAgo(20),
        mergedAt: daysAgo(16),
        deployments: [
          { environment: 'staging', production: false, at: daysAgo(15) },
        ],
      },
      {
        ...change,
        number: 1102,
        title: 'STORY-402: A place for sheets',
        state: 'merged',
        openedAt: daysAgo(30),
        mergedAt: daysAgo(28),
        deployedAt: daysAgo(26),
      },
    ],
    complexity: { value: 8, basis: 'estimate' },
    exact: {
      from: daysAgo(50),
      reasons: [
        'Of one item the status has changed without an entry in the changelog.',
      ],
    },
    dataAsOf: daysAgo(0),
  };
}
