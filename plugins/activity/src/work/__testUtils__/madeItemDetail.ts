import type {
  WorkHistory,
  WorkItemDetail,
  WorkSummary,
} from '@activity-insights/plugin-activity-common';
import { madeTotals, madeWorkItem } from './madeTree';

/** All of one item: two statuses, one open change, one parent. */
export function madeItemDetail(
  change: Partial<WorkItemDetail> = {},
): WorkItemDetail {
  return {
    ...madeWorkItem(change),
    ...madeTotals(),
    earlierKeys: [],
    project: { id: '10', name: 'Storefront', url: 'https://jira.example/p/10' },
    components: ['Checkout'],
    fixVersions: ['3.0'],
    sprints: [],
    ancestors: [
      { key: 'PV-12', type: 'Product Version', summary: 'Checkout 3.0' },
      { key: 'FEAT-81', type: 'Feature', summary: 'Wallets' },
    ],
    children: [],
    childCount: 0,
    links: [],
    statuses: [
      {
        value: 'To do',
        category: 'todo',
        from: '2026-09-22T08:00:00Z',
        to: '2026-10-20T08:00:00Z',
        seconds: 28 * 86_400,
      },
      {
        value: 'In review',
        category: 'inProgress',
        from: '2026-10-20T08:00:00Z',
        seconds: 12 * 86_400,
      },
    ],
    priorities: [],
    blockedPeriods: [],
    comments: 3,
    recent: [],
    changes: [
      {
        source: 'gitlab',
        instance: 'main',
        project: 'storefront/web',
        number: 1204,
        title: 'Add the sheet',
        url: 'https://gitlab.example/storefront/web/-/merge_requests/1204',
        state: 'open',
        draft: false,
        openedAt: '2026-10-30T08:00:00Z',
        deployments: [],
      },
    ],
    complexity: { value: 1, basis: 'changes and children' },
    exact: { from: null, reasons: [] },
    dataAsOf: '2026-11-01T18:00:00Z',
    ...change,
  };
}

/** Three weeks in which the scope grows from 2 to 3 and 2 are done. */
export function madeHistory(change: Partial<WorkHistory> = {}): WorkHistory {
  const point = (date: string, total: number, done: number) => ({
    date,
    total,
    done,
    estimate: total * 5,
    estimateDone: done * 5,
  });
  return {
    key: 'PV-12',
    timezone: 'UTC',
    from: '2026-10-12',
    to: '2026-11-01',
    interval: 'week',
    points: [
      point('2026-10-18', 2, 0),
      point('2026-10-25', 3, 1),
      point('2026-11-01', 3, 2),
    ],
    added: [
      {
        key: 'FEAT-90',
        summary: 'Refunds',
        at: '2026-10-21T09:00:00Z',
      },
    ],
    removed: [],
    addedCount: 1,
    removedCount: 0,
    exact: { from: null, reasons: [] },
    ...change,
  };
}

/** One root under way: 2 of 3 done. */
export function madeSummary(change: Partial<WorkSummary> = {}): WorkSummary {
  return {
    entity: 'group:default/harbour',
    dataAsOf: '2026-11-01T18:00:00Z',
    notes: [],
    items: [
      {
        ...madeTotals({
          progress: { done: 2, total: 3, inProgress: 1 },
          items: 6,
          open: 3,
          blocked: 1,
          overdue: 1,
        }),
        root: madeWorkItem({
          key: 'PV-12',
          type: 'Product Version',
          summary: 'Checkout 3.0',
          status: 'In progress',
          dueOn: '2026-11-13',
        }),
        todo: 0,
        completion: 2 / 3,
        contributors: 4,
        startedAt: '2026-09-25T08:00:00Z',
        lastActivityAt: '2026-10-30T08:00:00Z',
      },
    ],
    total: 1,
    ...change,
  };
}
