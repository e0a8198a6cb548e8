import type {
  WorkItemStatusCategory,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';
import { dayOf, dayOfDate } from '../hierarchy/WorkTallies';
import { isRecent, type Today } from './NodeTotals';

/** What an item adds to the sums of whatever it belongs to. Instants are UTC epoch milliseconds. */
export interface ItemShare {
  category: WorkItemStatusCategory;
  /** Whether it has no children. */
  isLeaf: boolean;
  estimate: number | null;
  flagged: boolean;
  dueOn: string | null;
  createdAt: number;
  updatedAt: number;
}

/** Adds up items by themselves, wherever they stand; what is below them counts only if it is among them. */
export function addUpItems(
  items: readonly ItemShare[],
  today: Today,
): WorkTotals {
  const open = items.filter(({ category }) => category !== 'done');
  const leaves = items.filter(({ isLeaf }) => isLeaf);
  const done = leaves.filter(({ category }) => category === 'done');
  const estimated = leaves.filter(({ estimate }) => estimate !== null);
  const oldest = open.reduce<number | undefined>(
    (before, { createdAt }) => Math.min(before ?? Infinity, createdAt),
    undefined,
  );
  return {
    progress: {
      done: done.length,
      total: leaves.length,
      inProgress: leaves.filter(({ category }) => category === 'inProgress')
        .length,
      ...(estimated.length > 0 && {
        estimate: { done: sumOf(done), total: sumOf(estimated) },
      }),
    },
    items: items.length,
    open: open.length,
    blocked: open.filter(({ flagged }) => flagged).length,
    overdue: open.filter(item => isOverdue(item, today)).length,
    changedRecently: items.filter(({ updatedAt }) =>
      isRecent(dayOf(updatedAt), today),
    ).length,
    ...(oldest !== undefined && {
      oldestOpenAt: new Date(oldest).toISOString(),
    }),
  };
}

function sumOf(items: readonly ItemShare[]): number {
  return items.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
}

function isOverdue({ dueOn }: ItemShare, { local }: Today): boolean {
  const day = dayOfDate(dueOn);
  return day !== null && day < local;
}
