import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import { addTallies, dayOf, dayOfDate, keptDays } from './WorkTallies';
import type { WorkTallies } from './WorkTallies';

/** What an item itself adds to its subtree. Instants are UTC epoch milliseconds. */
export interface OwnWork {
  category: WorkItemStatusCategory;
  /** In whatever the team estimates in; null for none. */
  estimate: number | null;
  /** Marked as impeded. */
  flagged: boolean;
  createdAt: number;
  /** When it left `todo` first; null if it never did. */
  startedAt: number | null;
  updatedAt: number;
  /** As `2026-11-20`. */
  dueOn: string | null;
}

/** What a subtree adds up to, the item on top of it included. */
export interface RolledUpWork {
  /** Of the item on top only. */
  children: number;
  items: number;
  openItems: number;
  /** Items without children. */
  leaves: number;
  leavesDone: number;
  leavesInProgress: number;
  leavesEstimated: number;
  /** Of leaves. */
  estimate: number;
  estimateDone: number;
  /** Flagged and open. */
  blocked: number;
  /** When the oldest open item was created. */
  oldestOpenAt: number | null;
  /** When the first item left `todo`. */
  startedAt: number | null;
  /** The latest. */
  updatedAt: number;
  tallies: WorkTallies;
}

type LeafCounts = Pick<
  RolledUpWork,
  | 'leaves'
  | 'leavesDone'
  | 'leavesInProgress'
  | 'leavesEstimated'
  | 'estimate'
  | 'estimateDone'
>;

const noLeaves: LeafCounts = {
  leaves: 0,
  leavesDone: 0,
  leavesInProgress: 0,
  leavesEstimated: 0,
  estimate: 0,
  estimateDone: 0,
};

/**
 * Adds up an item and what its children add up to. The estimate of an item with children counts nowhere, even if none of them has
 * one: what it stands for is in them, and to count it only until then would make progress jump.
 *
 * @param children - in the same order each time: estimates are fractions, of which the sum depends on it
 */
export function rollUp(
  own: OwnWork,
  children: readonly RolledUpWork[],
): RolledUpWork {
  const isOpen = own.category !== 'done';
  const leaf = children.length === 0 ? leafOf(own) : noLeaves;
  const sum = (of: (work: RolledUpWork) => number, first: number) =>
    children.reduce((total, child) => total + of(child), first);
  const updatedAt = children.reduce(
    (latest, child) => Math.max(latest, child.updatedAt),
    own.updatedAt,
  );
  const due = isOpen ? dayOfDate(own.dueOn) : null;
  return {
    children: children.length,
    items: sum(it => it.items, 1),
    openItems: sum(it => it.openItems, isOpen ? 1 : 0),
    leaves: sum(it => it.leaves, leaf.leaves),
    leavesDone: sum(it => it.leavesDone, leaf.leavesDone),
    leavesInProgress: sum(it => it.leavesInProgress, leaf.leavesInProgress),
    leavesEstimated: sum(it => it.leavesEstimated, leaf.leavesEstimated),
    estimate: tidy(sum(it => it.estimate, leaf.estimate)),
    estimateDone: tidy(sum(it => it.estimateDone, leaf.estimateDone)),
    blocked: sum(it => it.blocked, isOpen && own.flagged ? 1 : 0),
    oldestOpenAt: earliest([
      isOpen ? own.createdAt : null,
      ...children.map(it => it.oldestOpenAt),
    ]),
    startedAt: earliest([own.startedAt, ...children.map(it => it.startedAt)]),
    updatedAt,
    tallies: {
      v: 1,
      due: addTallies([
        due === null ? [] : [[due, 1]],
        ...children.map(it => it.tallies.due),
      ]),
      changed: addTallies(
        [
          [[dayOf(own.updatedAt), 1]],
          ...children.map(it => it.tallies.changed),
        ],
        dayOf(updatedAt) - keptDays,
      ),
    },
  };
}

function leafOf({ category, estimate }: OwnWork): LeafCounts {
  const isDone = category === 'done';
  return {
    leaves: 1,
    leavesDone: isDone ? 1 : 0,
    leavesInProgress: category === 'inProgress' ? 1 : 0,
    leavesEstimated: estimate === null ? 0 : 1,
    estimate: estimate ?? 0,
    estimateDone: isDone ? estimate ?? 0 : 0,
  };
}

/** Sums of tenths are no tenths to a computer. */
function tidy(estimate: number): number {
  return Math.round(estimate * 1e6) / 1e6;
}

function earliest(instants: readonly (number | null)[]): number | null {
  return instants.reduce(
    (first, at) => (first === null || (at !== null && at < first) ? at : first),
    null,
  );
}
