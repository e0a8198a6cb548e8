import type {
  WorkProgress,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';
import type { DayTallies, WorkTallies } from '../hierarchy/WorkTallies';

/** What a subtree adds up to, as it is kept; instants are UTC epoch milliseconds. */
export interface NodeTotals {
  items: number;
  open: number;
  leaves: number;
  leavesDone: number;
  leavesInProgress: number;
  leavesEstimated: number;
  leavesEstimate: number;
  estimateDone: number;
  blocked: number;
  oldestOpenAt: number | null;
  /** Null for what has no place in a tree. */
  tallies: WorkTallies | null;
}

/** The days that totals of an answer are told by, as days since 1970-01-01. */
export interface Today {
  /** By the calendar of the answer's zone. */
  local: number;
  utc: number;
}

/** How many days count as recent, today included. */
const recentDays = 14;

/** The totals as answers have them. */
export function toWorkTotals(node: NodeTotals, today: Today): WorkTotals {
  return {
    progress: toProgress(node),
    items: node.items,
    open: node.open,
    blocked: node.blocked,
    overdue: countOverdue(node, today),
    changedRecently: countRecent(node, today),
    oldestOpenAt:
      node.oldestOpenAt === null
        ? undefined
        : new Date(node.oldestOpenAt).toISOString(),
  };
}

/** How far a subtree is. */
export function toProgress(node: Omit<NodeTotals, 'tallies'>): WorkProgress {
  const { leavesDone: done, leaves: total, leavesInProgress } = node;
  return {
    done,
    total,
    inProgress: leavesInProgress,
    estimate:
      node.leavesEstimated > 0
        ? { done: node.estimateDone, total: node.leavesEstimate }
        : undefined,
  };
}

/** Open items of a subtree that were due before today. */
export function countOverdue(
  { tallies }: Pick<NodeTotals, 'tallies'>,
  today: Today,
): number {
  return tallies ? sumOf(tallies.due, day => day < today.local) : 0;
}

/** Items of a subtree that changed last on one of the recent days. */
export function countRecent(
  { tallies }: Pick<NodeTotals, 'tallies'>,
  today: Today,
): number {
  return tallies ? sumOf(tallies.changed, day => isRecent(day, today)) : 0;
}

/** Whether a UTC day is one of the recent ones. */
export function isRecent(day: number, { utc }: Today): boolean {
  return day > utc - recentDays;
}

function sumOf(
  counts: DayTallies,
  isCounted: (day: number) => boolean,
): number {
  let sum = 0;
  for (const [day, count] of counts) if (isCounted(day)) sum += count;
  return sum;
}
