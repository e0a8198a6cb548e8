import type { TreeItem } from '../../workTrees/TreeItem';
import type { Tx } from '../Database';
import type { Sql } from '../scopedEvents/Sql';
import { itemSetSql, numberSet, type ItemSet, type WorkScope } from './ItemSet';
import { readJsonRows } from './readJsonRows';
import {
  finishRows,
  rowColumns,
  type StoredRow,
  type WorkItemRow,
} from './readWorkItemRows';

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

/** Work items with what is shown of them, by number. */
export interface ShownItems {
  items: TreeItem[];
  rows: Map<number, WorkItemRow>;
}

const from = `
  FROM asked
  JOIN work_item_nodes AS n ON n.item_id = asked.id
  JOIN work_items AS w ON w.id = n.item_id`;

const fromWithDelivery = `${from}
  LEFT JOIN work_item_delivery AS d ON d.item_id = n.item_id`;

/** Reads what places work items in trees; in one statement, however many there are. What is gone has no place. */
export async function readTreeItems(
  tx: Tx,
  set: ItemSet,
  view: TreeItemsView,
): Promise<TreeItem[]> {
  const items = await readJsonRows<TreeItem>(tx, {
    sets: setsOf(tx, set, view),
    columns: columnsOf(set, view),
    from: view.fields.includes('delivery') ? fromWithDelivery : from,
  });
  items.forEach(finishItem);
  return items;
}

/** The same, and what is shown of all of them: cheaper than to read that by itself, if most of them will be shown. */
export async function readShownItems(
  tx: Tx,
  set: ItemSet,
  view: TreeItemsView,
): Promise<ShownItems> {
  const items = await readJsonRows<TreeItem & StoredRow>(tx, {
    sets: setsOf(tx, set, view),
    columns: { ...rowColumns, ...columnsOf(set, view) },
    from: fromWithDelivery,
  });
  items.forEach(finishItem);
  return { items, rows: await finishRows(tx, items) };
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
  const isAssigned = 'w.assignee_id IN (SELECT id FROM own_accounts)';
  const columns: Partial<Record<keyof TreeItem, string>> = {
    id: 'n.item_id',
    parentId: 'n.parent_id',
    instanceId: 'n.instance_id',
    key: 'w.key',
    typeId: 'w.type_id',
    typeName: 'w.type_name',
    category: 'w.status_category',
    assigneeId: 'w.assignee_id',
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
