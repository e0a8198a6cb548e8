import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';

/** So many fit into a card. */
export const mostRoots = 5;

/** Whether something of an open root has begun: it, or anything below it. */
function isUnderWay({ statusCategory, progress }: WorkTreeItem): boolean {
  if (statusCategory === 'done') return false;
  return (
    statusCategory === 'inProgress' ||
    progress.done > 0 ||
    progress.inProgress > 0
  );
}

/**
 * The roots that the card shows, in the order that they come in. Also those that are there for the sake of what is below them only: of a
 * version that several teams work on, a part is under way here.
 */
export function underWay(roots: readonly WorkTreeItem[]): WorkTreeItem[] {
  return roots
    .filter(root => !root.removed && isUnderWay(root))
    .slice(0, mostRoots);
}
