import type { TreeItem } from '../../workTrees/TreeItem';
import type { Tx } from '../Database';
import type { Sql } from '../scopedEvents/Sql';
import { itemSetSql, numberSet, type ItemSet, type WorkScope } from './ItemSet';
import { readManyRows } from './readManyRows';
import { shownColumns, type ShownRow } from './ShownRow';

/** What filters look at beside what is read anyway. */
export type FilteredField = 'statusName' | 'summary' | 'delivery';

/** What is found out about each item. */
export interface TreeItemsView {
  /** What was asked about; undefined for everything. */
  scope: WorkScope | undefined;
  /** The units of which the caller may read the items; undefined for everything. */
  readableUnits: readonly number[] | undefined;
  fields: readonly FilteredField[];
}

const fieldColumns: Readonly<Record<FilteredField, string>> = {
  statusName: 'w.status_name',
  summary: 'w.summary',
  delivery: 'd.state',
};

const fieldTables = `
  JOIN work_items AS w ON w.id = n.item_id
  LEFT JOIN work_item_delivery AS d ON d.item_id = n.item_id`;

/** A work item with what is shown of it. */
export type ShownItem = TreeItem & ShownRow;

/** Reads what places work items in trees; in one statement, however many there are. What is gone has no place. */
export async function readTreeItems(
  tx: Tx,
  set: ItemSet,
  view: TreeItemsView,
): Promise<TreeItem[]> {
  return read<TreeItem>(tx, set, view, columnsOf(set, view));
}

/** The same, and what is shown of all of them: cheaper than to read that by itself, if most of them will be shown. */
export async function readShownItems(
  tx: Tx,
  set: ItemSet,
  view: TreeItemsView,
): Promise<ShownItem[]> {
  const columns = { ...columnsOf(set, view), ...shownColumns };
  return read<ShownItem>(tx, set, view, columns);
}

async function read<Item extends TreeItem>(
  tx: Tx,
  set: ItemSet,
  view: TreeItemsView,
  columns: Readonly<Record<keyof Item & string, string>>,
): Promise<Item[]> {
  const items = await readManyRows<Item>(tx, {
    sets: setsOf(tx, set, view),
    columns,
    from: `FROM ${
      set.of === 'subtrees'
        ? 'subtrees AS n'
        : 'asked JOIN work_item_nodes AS n ON n.item_id = asked.id'
    } ${view.fields.length > 0 ? fieldTables : ''}`,
  });
  items.forEach(finishItem);
  return items;
}

function setsOf(
  tx: Tx,
  set: ItemSet,
  { scope, readableUnits }: TreeItemsView,
): Sql[] {
  return [
    ...itemSetSql(tx, set),
    numberSet(tx, 'own_units', scope?.unitIds ?? []),
    numberSet(tx, 'own_accounts', scope?.accountIds ?? []),
    numberSet(tx, 'readable_units', readableUnits ?? []),
  ];
}

function finishItem(item: TreeItem): void {
  item.inScope = Boolean(item.inScope);
  item.isReadable = Boolean(item.isReadable);
  item.broken ??= undefined;
}

function columnsOf(
  set: ItemSet,
  { scope, readableUnits, fields }: TreeItemsView,
): Record<keyof TreeItem, string> {
  const isAssigned = 'n.assignee_id IN (SELECT id FROM own_accounts)';
  const columns: Partial<Record<keyof TreeItem, string>> = {
    id: 'n.item_id',
    parentId: 'n.parent_id',
    instanceId: 'n.instance_id',
    key: 'n.key',
    typeId: 'n.type_id',
    typeName: 'n.type_name',
    category: 'n.category',
    assigneeId: 'n.assignee_id',
    inScope: isKnownOwn(set, scope)
      ? '1'
      : flag(`${inUnits('own_units')} OR ${isAssigned}`),
    isReadable:
      readableUnits === undefined ? '1' : flag(inUnits('readable_units')),
    broken: `CASE WHEN n.place IN ('orphan', 'cycle') THEN n.place END`,
  };
  for (const field of fields) columns[field] = fieldColumns[field];
  return columns as Record<keyof TreeItem, string>;
}

function isKnownOwn(set: ItemSet, scope: WorkScope | undefined): boolean {
  return scope === undefined || set.of === 'scope';
}

function flag(condition: string): string {
  return `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
}

function inUnits(units: string): string {
  return `EXISTS (SELECT 1 FROM work_item_units AS u WHERE u.item_id = n.item_id AND u.unit_id IN (SELECT id FROM ${units}))`;
}
