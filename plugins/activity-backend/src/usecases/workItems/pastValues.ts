import type {
  WorkItem,
  WorkTotals,
  WorkTreeOrder,
} from '@activity-insights/plugin-activity-common';
import type { NodeAt } from '../../past/NodeAt';
import { toWorkTotals, type Today } from '../../workTrees/NodeTotals';
import type { SortedRoot } from '../../workTrees/sortRoots';

/** What an item was sorted by; null for what is not known of the past. */
export function valueAt(node: NodeAt, by: WorkTreeOrder): SortedRoot['value'] {
  const { leaves, leavesDone, oldestOpenAt, blocked } = node.totals;
  switch (by) {
    case 'summary':
      return node.summary.toLocaleLowerCase('en-US');
    case 'status':
      return statusAt(node).toLocaleLowerCase('en-US');
    case 'progress':
      return leaves === 0 ? null : leavesDone / leaves;
    case 'oldestOpenAt':
      return oldestOpenAt;
    case 'blocked':
      return blocked;
    case 'updatedAt':
      return node.updatedAt;
    default:
      return null;
  }
}

/** The state that it was in; what was not done was not resolved. */
export function stateAt(node: NodeAt): Partial<WorkItem> {
  const isDone = node.category === 'done';
  return {
    status: statusAt(node),
    statusCategory: node.category,
    updatedAt: new Date(node.updatedAt).toISOString(),
    ...(!isDone && { resolvedAt: undefined }),
  };
}

/**
 * What is shown to those who may read it.
 *
 * @param namesPeople - whether the caller may know whom it was assigned to
 */
export function contentAt(
  { assignee, estimate, priority, blocked }: NodeAt,
  namesPeople: boolean,
): Partial<WorkItem> {
  return {
    priority: priority ?? undefined,
    estimate: estimate ?? undefined,
    flagged: blocked,
    assignee:
      namesPeople && assignee
        ? { name: assignee.label ?? 'unknown' }
        : undefined,
  };
}

/** What its tree added up to. */
export function totalsAt({ totals }: NodeAt, day: Today): WorkTotals {
  return toWorkTotals(
    { ...totals, open: totals.openItems, leavesEstimate: totals.estimate },
    day,
  );
}

function statusAt({ status }: NodeAt): string {
  return status.label ?? status.value;
}
