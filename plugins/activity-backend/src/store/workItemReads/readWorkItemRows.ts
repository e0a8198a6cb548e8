import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { WorkTallies } from '../../hierarchy/WorkTallies';
import type { NodeTotals } from '../../workTrees/NodeTotals';
import type { Tx } from '../Database';
import { numberSet } from './ItemSet';
import { readManyRows } from './readManyRows';
import { talliesReader } from './talliesReader';

/** A work item in numbers, with what is kept of all that is below it. Instants are UTC epoch milliseconds. */
export interface WorkItemRow extends NodeTotals {
  id: number;
  category: WorkItemStatusCategory;
  estimate: number | null;
  flagged: number;
  createdAt: number;
  updatedAt: number;
  dueOn: string | null;
  /** Numbers of the units that it is in, with commas. */
  unitIds: string | null;
  children: number;
  startedAt: number | null;
  /** The latest change of an item in it. */
  lastUpdatedAt: number;
  tallies: WorkTallies;
}

/** As it is read. */
type StoredRow = Omit<WorkItemRow, 'tallies'> & { tallies: string };

/** Of `work_items` as w and its node as n. */
const columns: Readonly<Record<keyof WorkItemRow, string>> = {
  id: 'n.item_id',
  category: 'n.category',
  estimate: 'w.estimate',
  flagged: 'w.flagged',
  createdAt: 'w.created_at',
  updatedAt: 'w.updated_at',
  dueOn: 'w.due_on',
  unitIds: 'n.unit_ids',
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

/** Reads work items in numbers, by their numbers; in one statement, however many there are. What is gone is missing. */
export async function readWorkItemRows(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, WorkItemRow>> {
  if (ids.length === 0) return new Map();
  const rows = await readManyRows<StoredRow>(tx, {
    sets: [numberSet(tx, 'asked', ids)],
    columns,
    from: `
      FROM asked
      CROSS JOIN work_item_nodes AS n
      JOIN work_items AS w ON w.id = n.item_id
      WHERE n.item_id = asked.id`,
  });
  const toTallies = talliesReader();
  return new Map(
    rows.map(row => [row.id, { ...row, tallies: toTallies(row.tallies) }]),
  );
}
