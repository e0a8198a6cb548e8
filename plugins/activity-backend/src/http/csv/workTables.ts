import type {
  WorkItemKeys,
  WorkSummary,
  WorkTree,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable } from './CsvTable';
import {
  itemCells,
  itemColumns,
  totalCells,
  totalColumns,
  yesOrNo,
} from './workItemCells';

/** A row for each key. */
export function keysTable({ entity, keys }: WorkItemKeys): CsvTable {
  return {
    columns: ['entity', 'key'],
    rows: keys.map(key => [entity, key]),
  };
}

/** A row for each item, parents before their children; `level` counts from 1. */
export function treeTable({ entity, asOf, items }: WorkTree): CsvTable {
  return {
    columns: [
      'entity',
      'asOf',
      'level',
      'parent',
      ...itemColumns,
      ...totalColumns,
      'childCount',
      'context',
      'broken',
      'removedAt',
      'removedReason',
    ],
    rows: flatten(items).map(({ item, level, parent }) => [
      entity,
      asOf,
      level,
      parent,
      ...itemCells(item),
      ...totalCells(item),
      item.childCount,
      yesOrNo(item.context),
      item.broken,
      item.removed?.at,
      item.removed?.reason,
    ]),
  };
}

/** A row for each root, or for each Component. */
export function summaryTable({ entity, items }: WorkSummary): CsvTable {
  return {
    columns: [
      'entity',
      'component',
      ...itemColumns,
      'context',
      ...totalColumns,
      'todo',
      'completion',
      'contributors',
      'startedAt',
      'lastActivityAt',
    ],
    rows: items.map(item => [
      entity,
      item.component,
      ...itemCells(item.root),
      yesOrNo(item.context),
      ...totalCells(item),
      item.todo,
      item.completion,
      item.contributors,
      item.startedAt,
      item.lastActivityAt,
    ]),
  };
}

interface FlatItem {
  item: WorkTreeItem;
  level: number;
  parent: string | undefined;
}

function flatten(roots: readonly WorkTreeItem[]): FlatItem[] {
  const flat: FlatItem[] = [];
  const add = (
    items: readonly WorkTreeItem[],
    level: number,
    parent?: string,
  ) => {
    for (const item of items) {
      flat.push({ item, level, parent });
      add(item.children, level + 1, item.key);
    }
  };
  add(roots, 1);
  return flat;
}
