import type { TrueItem } from '../truth/TrueItem';

/** An open Story called `WEB-n`, with what a test says of it. */
export function trueItem(n: number, more: Partial<TrueItem> = {}): TrueItem {
  return {
    source: 'jira',
    id: `jira/${n}`,
    key: `WEB-${n}`,
    project: 'WEB',
    summary: `Item ${n}`,
    type: 'Story',
    status: 'To Do',
    statusCategory: 'todo',
    labels: [],
    components: [],
    flagged: false,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    ...more,
  };
}
