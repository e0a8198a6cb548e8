import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import {
  readAssignees,
  type NamedPerson,
} from '../../store/workItemReads/readAssignees';
import { readUnitOwners } from '../../store/workItemReads/readUnitOwners';
import {
  readWorkItemRows,
  type WorkItemRow,
} from '../../store/workItemReads/readWorkItemRows';
import {
  countOverdue,
  countRecent,
  toProgress,
} from '../../workTrees/NodeTotals';
import {
  ownersByUnit,
  unitNumbers,
  type OwnersOf,
} from '../../workTrees/ownersByUnit';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { WorkPlan } from './planWork';
import { toIsoInstant } from '../../time/toIsoInstant';

/** What is shown of work items. */
export interface DescribedItems {
  rows: ReadonlyMap<number, WorkItemRow>;
  /** The item as trees have it, without anything below it yet. */
  describe: (item: TreeItem) => WorkTreeItem;
}

/** Of what has no place in a tree: it counts nowhere. */
const noTotals = {
  progress: { done: 0, total: 0, inProgress: 0 },
  items: 0,
  open: 0,
  blocked: 0,
};

/**
 * Reads what is shown of work items; a few statements, however many there are.
 *
 * @param known - what was read before, of some of them or of none
 */
export async function describeItems(
  tx: Tx,
  plan: WorkPlan,
  items: readonly TreeItem[],
  known: ReadonlyMap<number, WorkItemRow> = new Map(),
): Promise<DescribedItems> {
  const { access, today, instances } = plan;
  const others = items.filter(({ id }) => !known.has(id));
  const rows = await readWorkItemRows(
    tx,
    others.map(({ id }) => id),
  );
  const unitLists = new Set<string | null>();
  const assigneeIds = new Set<number>();
  for (const { id } of items) {
    const row = known.get(id) ?? rows.get(id);
    if (!row) continue;
    rows.set(id, row);
    unitLists.add(row.unitIds);
    if (row.assigneeId !== null) assigneeIds.add(row.assigneeId);
  }
  const unitIds = new Set([...unitLists].flatMap(unitNumbers));
  const ownersOf = ownersByUnit(
    await readUnitOwners(tx, [...unitIds]),
    access.readable,
  );
  const people = access.caller.readsPeople
    ? await readAssignees(tx, [...assigneeIds])
    : new Map<number, NamedPerson>();
  const icons = iconsOf(plan);
  // One object an item, as there may be thousands of them.
  const describe = (item: TreeItem): WorkTreeItem => {
    const row = rows.get(item.id)!;
    const { source, instance } = instances.get(item.instanceId)!;
    const dto: WorkTreeItem = {
      key: item.key,
      source,
      instance,
      summary: row.summary,
      url: row.url ?? undefined,
      type: item.typeName,
      typeIconUrl: icons.get(item.instanceId)?.get(item.typeId),
      status: row.status,
      statusCategory: row.category,
      priority: row.priority ?? undefined,
      assignee:
        row.assigneeId === null ? undefined : people.get(row.assigneeId),
      labels: row.labels,
      estimate: row.estimate ?? undefined,
      flagged: row.flagged === 1,
      dueOn: row.dueOn ?? undefined,
      createdAt: toIsoInstant(row.createdAt),
      updatedAt: toIsoInstant(row.updatedAt),
      resolvedAt:
        row.resolvedAt === null ? undefined : toIsoInstant(row.resolvedAt),
      owners: ownersOf(row.unitIds),
      delivery: row.delivery ?? 'none',
      progress: toProgress(row),
      items: row.items,
      open: row.open,
      blocked: row.blocked,
      overdue: countOverdue(row, today),
      changedRecently: countRecent(row, today),
      oldestOpenAt:
        row.oldestOpenAt === null ? undefined : toIsoInstant(row.oldestOpenAt),
      childCount: row.children ?? 0,
      broken: item.broken,
      removed: undefined,
      context: undefined,
      nextChildren: undefined,
      children: [],
    };
    if (row.children === null) Object.assign(dto, noTotals);
    return item.isReadable ? dto : hide(dto, ownersOf);
  };
  return { rows, describe };
}

/** What is shown of an item that may not be read: that it is there, and where it stands. */
function hide(dto: WorkTreeItem, ownersOf: OwnersOf): WorkTreeItem {
  return {
    ...dto,
    summary: '',
    url: undefined,
    priority: undefined,
    assignee: undefined,
    labels: [],
    estimate: undefined,
    flagged: false,
    dueOn: undefined,
    owners: ownersOf(null),
    delivery: 'none',
  };
}

function iconsOf({
  types,
}: WorkPlan): Map<number, Map<string, string | undefined>> {
  const icons = new Map<number, Map<string, string | undefined>>();
  for (const { instanceId, typeId, iconUrl } of types) {
    const own = icons.get(instanceId) ?? new Map();
    icons.set(instanceId, own.set(typeId, iconUrl ?? undefined));
  }
  return icons;
}
