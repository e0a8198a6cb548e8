import type {
  WorkItem,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';
import type { CsvValue } from './CsvTable';

/** The columns of what every list shows of a work item. */
export const itemColumns = [
  'key',
  'source',
  'instance',
  'summary',
  'url',
  'type',
  'status',
  'statusCategory',
  'priority',
  'assignee',
  'assigneeRef',
  'labels',
  'estimate',
  'flagged',
  'dueOn',
  'createdAt',
  'updatedAt',
  'resolvedAt',
  'components',
  'teams',
  'delivery',
  'change',
];

/** Their cells; empty if there is no item. */
export function itemCells(item: WorkItem | undefined): CsvValue[] {
  if (!item) return itemColumns.map(() => null);
  return [
    item.key,
    item.source,
    item.instance,
    item.summary,
    item.url,
    item.type,
    item.status,
    item.statusCategory,
    item.priority,
    item.assignee?.name,
    item.assignee?.userRef,
    item.labels.join(' '),
    item.estimate,
    yesOrNo(item.flagged),
    item.dueOn,
    item.createdAt,
    item.updatedAt,
    item.resolvedAt,
    item.owners.components.join(' '),
    item.owners.teams.join(' '),
    item.delivery,
    item.change?.reference,
  ];
}

/** The columns of what is below a work item. */
export const totalColumns = [
  'done',
  'total',
  'inProgress',
  'estimateDone',
  'estimateTotal',
  'items',
  'open',
  'blocked',
  'overdue',
  'changedRecently',
  'oldestOpenAt',
];

/** Their cells. */
export function totalCells({ progress, ...totals }: WorkTotals): CsvValue[] {
  return [
    progress.done,
    progress.total,
    progress.inProgress,
    progress.estimate?.done,
    progress.estimate?.total,
    totals.items,
    totals.open,
    totals.blocked,
    totals.overdue,
    totals.changedRecently,
    totals.oldestOpenAt,
  ];
}

/** As people write it. */
export function yesOrNo(value: boolean | undefined): string {
  return value ? 'yes' : 'no';
}
