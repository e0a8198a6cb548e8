import type {
  WorkItem,
  WorkSummaryItem,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import { readSubtreeAccounts } from '../../store/workItemReads/readItemContributors';
import { readWorkItemRows } from '../../store/workItemReads/readWorkItemRows';
import { toWorkTotals } from '../../workTrees/NodeTotals';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { ActivityServices } from '../activity/ActivityServices';
import { countContributors } from './countContributors';
import { describeItems, toTreeItem } from './describeItems';
import type { Forest } from './growForest';
import type { WorkPlan } from './planWork';
import { shareOf } from './shareOf';
import { toIsoInstant } from '../../time/toIsoInstant';

/** Roots in numbers, each over all that is below it. */
export async function summariseRoots(
  tx: Tx,
  services: Pick<ActivityServices, 'directory' | 'settings'>,
  plan: WorkPlan,
  { trees }: Forest,
  roots: readonly TreeItem[],
): Promise<WorkSummaryItem[]> {
  const ids = roots.map(({ id }) => id);
  const rows = await readWorkItemRows(tx, ids);
  const tell = await describeItems(tx, plan, roots);
  const contributorsOf = await countContributors(
    tx,
    services,
    plan.access,
    await readSubtreeAccounts(tx, ids),
  );
  return roots.map(root => {
    const row = rows.get(root.id)!;
    const totals = toWorkTotals(row, plan.today);
    const { startedAt, lastUpdatedAt } = row;
    return {
      root: withoutTotals(toTreeItem(tell(root))),
      ...(!trees.found.has(root.id) && { context: true as const }),
      ...totals,
      ...shareOf(totals),
      contributors: contributorsOf(root.id),
      ...(startedAt !== null && { startedAt: toIsoInstant(startedAt) }),
      lastActivityAt: toIsoInstant(lastUpdatedAt),
    };
  });
}

function withoutTotals(item: WorkTreeItem): WorkItem {
  const {
    progress: _progress,
    items: _items,
    open: _open,
    blocked: _blocked,
    overdue: _overdue,
    changedRecently: _changedRecently,
    oldestOpenAt: _oldestOpenAt,
    childCount: _childCount,
    broken: _broken,
    removed: _removed,
    context: _context,
    nextChildren: _nextChildren,
    children: _children,
    ...rest
  } = item;
  return rest;
}
