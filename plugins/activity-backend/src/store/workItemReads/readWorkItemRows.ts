import type {
  DeliveryState,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { WorkTallies } from '../../hierarchy/WorkTallies';
import type { NodeTotals } from '../../workTrees/NodeTotals';
import type { Tx } from '../Database';
import { numberSet } from './ItemSet';
import { readItemUnits } from './readItemUnits';
import { readJsonRows } from './readJsonRows';

/**
 * What is shown of a work item, as it is stored, with what is kept of all that is below it. Instants are UTC epoch milliseconds.
 */
export interface WorkItemRow extends NodeTotals {
  id: number;
  summary: string;
  url: string | null;
  status: string;
  category: WorkItemStatusCategory;
  priority: string | null;
  assigneeId: number | null;
  labels: string[];
  estimate: number | null;
  flagged: number;
  createdAt: number;
  updatedAt: number;
  resolvedAt: number | null;
  dueOn: string | null;
  delivery: DeliveryState | null;
  /** Numbers of the units that it is in, with commas. */
  unitIds: string | null;
  /** Null, as all totals, for what has no place in a tree. */
  children: number | null;
  startedAt: number | null;
  /** The latest change of an item in it. */
  lastUpdatedAt: number;
}

/** Of `work_items` as w, its node as n and its delivery as d. */
export const rowColumns: Readonly<
  Record<Exclude<keyof WorkItemRow, 'unitIds'>, string>
> = {
  id: 'w.id',
  summary: 'w.summary',
  url: 'w.url',
  status: 'w.status_name',
  category: 'w.status_category',
  priority: 'w.priority',
  assigneeId: 'w.assignee_id',
  labels: 'w.details',
  estimate: 'w.estimate',
  flagged: 'w.flagged',
  createdAt: 'w.created_at',
  updatedAt: 'w.updated_at',
  resolvedAt: 'w.resolved_at',
  dueOn: 'w.due_on',
  delivery: 'd.state',
  children: 'n.children',
  items: 'n.items',
  open: 'n.open_items',
  leaves: 'n.leaves',
  leavesDone: 'n.leaves_done',
  leavesInProgress: 'n.leaves_in_progress',
  leavesEstimated: 'n.leaves_estimated',
  leavesEstimate: 'n.estimate',
  estimateDone: 'n.estimate_done',
  blocked: 'n.blocked',
  oldestOpenAt: 'n.oldest_open_at',
  startedAt: 'n.started_at',
  lastUpdatedAt: 'n.updated_at',
  tallies: 'n.tallies',
};

/** As it is read: lists are still texts. */
export type StoredRow = Omit<WorkItemRow, 'labels' | 'tallies' | 'unitIds'> & {
  labels: any;
  tallies: any;
};

/** Reads what is shown of work items, gone ones too, by their numbers; in two statements, however many there are. */
export async function readWorkItemRows(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, WorkItemRow>> {
  if (ids.length === 0) return new Map();
  const rows = await readJsonRows<StoredRow>(tx, {
    sets: [numberSet(tx, 'asked', ids)],
    columns: rowColumns,
    from: `
      FROM asked
      CROSS JOIN work_items AS w
      LEFT JOIN work_item_nodes AS n ON n.item_id = w.id
      LEFT JOIN work_item_delivery AS d ON d.item_id = w.id
      WHERE w.id = asked.id`,
  });
  return finishRows(tx, rows);
}

/** Makes of what is stored what is shown: the units of the items are read with it. The rows themselves are changed. */
export async function finishRows(
  tx: Tx,
  rows: readonly StoredRow[],
): Promise<Map<number, WorkItemRow>> {
  const units = await readItemUnits(
    tx,
    rows.map(({ id }) => id),
  );
  // Many have the same lists, so that each list is made once.
  const toLabels = remembering(readLabels);
  const toTallies = remembering(readTallies);
  const byId = new Map<number, WorkItemRow>();
  for (const stored of rows) {
    const row: Partial<WorkItemRow> = stored;
    row.labels = toLabels(stored.labels);
    if (stored.tallies !== null) row.tallies = toTallies(stored.tallies);
    row.unitIds = units.get(stored.id) ?? null;
    byId.set(stored.id, row as WorkItemRow);
  }
  return byId;
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}

/** By hand, as the one below: there may be thousands of them. */
function readLabels(details: string): string[] {
  const { v, labels } = JSON.parse(details);
  if (v !== 1 || !Array.isArray(labels)) {
    throw new TypeError('Details of a work item are damaged');
  }
  return labels;
}

function readTallies(text: string): WorkTallies {
  const tallies = JSON.parse(text);
  const { v, due, changed } = tallies;
  if (v !== 1 || !Array.isArray(due) || !Array.isArray(changed)) {
    throw new TypeError('Counts by day of a work item are damaged');
  }
  return tallies;
}
