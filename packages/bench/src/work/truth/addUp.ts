import type { WorkTotals } from '@activity-insights/plugin-activity-common';
import type { Forest } from './Forest';
import type { TrueItem } from './TrueItem';

const dayMs = 86_400_000;
const recentDays = 14;

/** What the subtree of an item adds up to, one item after another, on a day `YYYY-MM-DD` in UTC. */
export function addUp(
  forest: Forest,
  item: TrueItem,
  today: string,
): WorkTotals {
  const items = forest.subtreeOf(item);
  const leaves = items.filter(each => forest.childrenOf(each).length === 0);
  return { ...totalsOf(items, today), progress: progressOf(leaves) };
}

/** The same of any items, without how far they are. */
export function totalsOf(
  items: readonly TrueItem[],
  today: string,
): Omit<WorkTotals, 'progress'> {
  const open = items.filter(isOpen);
  const oldestOpenAt = open.map(({ createdAt }) => createdAt).sort()[0];
  const firstRecentDay = Date.parse(today) - (recentDays - 1) * dayMs;
  return {
    items: items.length,
    open: open.length,
    blocked: open.filter(({ flagged }) => flagged).length,
    overdue: open.filter(({ due }) => due !== undefined && due < today).length,
    changedRecently: items.filter(
      ({ updatedAt }) => Date.parse(updatedAt) >= firstRecentDay,
    ).length,
    ...(oldestOpenAt !== undefined && { oldestOpenAt }),
  };
}

/** How much is done of leaves; by estimate only of those that have one. */
export function progressOf(
  leaves: readonly TrueItem[],
): WorkTotals['progress'] {
  const count = (category: TrueItem['statusCategory']) =>
    leaves.filter(({ statusCategory }) => statusCategory === category).length;
  const estimated = leaves.filter(({ estimate }) => estimate !== undefined);
  const sum = (of: readonly TrueItem[]) =>
    of.reduce((total, { estimate = 0 }) => total + estimate, 0);
  return {
    done: count('done'),
    total: leaves.length,
    inProgress: count('inProgress'),
    ...(estimated.length > 0 && {
      estimate: {
        done: sum(estimated.filter(item => !isOpen(item))),
        total: sum(estimated),
      },
    }),
  };
}

function isOpen({ statusCategory }: TrueItem): boolean {
  return statusCategory !== 'done';
}
