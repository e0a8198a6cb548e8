import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import { readAssignees } from '../../store/workItemReads/readAssignees';
import { readShownRows } from '../../store/workItemReads/readShownRows';
import { readUnitOwners } from '../../store/workItemReads/readUnitOwners';
import type { ShownRow } from '../../store/workItemReads/ShownRow';
import { talliesReader } from '../../store/workItemReads/talliesReader';
import { countOverdue, countRecent } from '../../workTrees/NodeTotals';
import { ownersByUnit, unitNumbers } from '../../workTrees/ownersByUnit';
import { membersOf } from '../../workTrees/ShownText';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { WorkPlan } from './planWork';

/**
 * Tells an item as trees have it, without anything below it: members of a JSON object, without its braces. There may be thousands in an
 * answer, and most of what is told of each is kept as it is sent.
 */
export type TellItem = (item: TreeItem) => string;

/** What `TellItem` has told, as an object. */
export function toTreeItem(told: string): WorkTreeItem {
  return { ...JSON.parse(`{${told}}`), children: [] };
}

/**
 * Reads what is shown of work items; a few statements, however many there are.
 *
 * @param known - what was read before, of some of them or of none
 */
export async function describeItems(
  tx: Tx,
  plan: WorkPlan,
  items: readonly TreeItem[],
  known: ReadonlyMap<number, ShownRow> = new Map(),
): Promise<TellItem> {
  const others = items.filter(({ id }) => !known.has(id));
  const rows = await readShownRows(
    tx,
    others.map(({ id }) => id),
  );
  for (const { id } of items) {
    const row = known.get(id);
    if (row) rows.set(id, row);
  }
  const tellOwners = await ownersTeller(tx, plan, rows);
  const tellAssignee = await assigneeTeller(tx, plan, rows);
  const tellPlace = placeTeller(plan);
  const toTallies = talliesReader();
  const { today } = plan;
  return item => {
    const row = rows.get(item.id)!;
    const tallies = row.tallies === null ? null : toTallies(row.tallies);
    const overdue = countOverdue({ tallies }, today);
    const changedRecently = countRecent({ tallies }, today);
    const place = tellPlace(item);
    const days = `"overdue":${overdue},"changedRecently":${changedRecently}`;
    if (!item.isReadable) {
      return `${hide(row.text)},${tellOwners(null)},${place},${days}`;
    }
    const assignee = tellAssignee(row.assigneeId);
    return `${row.text}${assignee},${tellOwners(row.unitIds)},${place},${days}`;
  };
}

/** What is shown of an item that may not be read: that it is there, and where it stands. */
function hide(text: string): string {
  const shown = JSON.parse(`{${text}}`);
  return membersOf({
    ...shown,
    summary: '',
    url: undefined,
    priority: undefined,
    labels: [],
    estimate: undefined,
    flagged: false,
    dueOn: undefined,
    delivery: 'none',
    change: undefined,
  });
}

/** Tells who is in charge of what is in some units. Many items are in the same. */
async function ownersTeller(
  tx: Tx,
  { access }: WorkPlan,
  rows: ReadonlyMap<number, ShownRow>,
): Promise<(unitIds: string | null) => string> {
  const lists = new Set<string | null>();
  for (const { unitIds } of rows.values()) lists.add(unitIds);
  const unitIds = new Set([...lists].flatMap(unitNumbers));
  const ownersOf = ownersByUnit(
    await readUnitOwners(tx, [...unitIds]),
    access.readable,
  );
  return remembering(list => membersOf({ owners: ownersOf(list) }));
}

/** Tells whom an item is assigned to, with a comma before it; nothing where there is nobody, or nobody to be named. */
async function assigneeTeller(
  tx: Tx,
  { access }: WorkPlan,
  rows: ReadonlyMap<number, ShownRow>,
): Promise<(accountId: number | null) => string> {
  if (!access.caller.readsPeople) return () => '';
  const accountIds = new Set<number>();
  for (const { assigneeId } of rows.values()) {
    if (assigneeId !== null) accountIds.add(assigneeId);
  }
  const people = await readAssignees(tx, [...accountIds]);
  return remembering(accountId => {
    const assignee = accountId === null ? undefined : people.get(accountId);
    return assignee ? `,${membersOf({ assignee })}` : '';
  });
}

/** Tells where an item comes from, and what is wrong with its place. */
function placeTeller({ instances, types }: WorkPlan): TellItem {
  const icons = new Map(
    types.map(({ instanceId, typeId, iconUrl }) => [
      `${instanceId} ${typeId}`,
      iconUrl ?? undefined,
    ]),
  );
  const known = new Map<string, string>();
  return ({ instanceId, typeId, broken }) => {
    const type = `${instanceId} ${typeId}`;
    const key = broken === undefined ? type : `${type} ${broken}`;
    let told = known.get(key);
    if (told === undefined) {
      const { source, instance } = instances.get(instanceId)!;
      const typeIconUrl = icons.get(type);
      told = membersOf({ source, instance, typeIconUrl, broken });
      known.set(key, told);
    }
    return told;
  };
}

function remembering<T>(tell: (of: T) => string): (of: T) => string {
  const known = new Map<T, string>();
  return of => {
    let told = known.get(of);
    if (told === undefined) {
      told = tell(of);
      known.set(of, told);
    }
    return told;
  };
}
