import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { StatusWork } from '../rules/StatusRule';

/**
 * How a work item has flowed, a row of `work_item_flow`. Instants are UTC epoch milliseconds, durations milliseconds; null is unknown,
 * or has not happened.
 */
export interface ItemFact {
  itemId: number;
  /** Neither above nor below what teams plan with: no epic, no sub-task. */
  isBase: boolean;
  /** By the rules that hold for the item. */
  stage: WorkItemStatusCategory;
  createdAt: number;
  /** The first time it was in progress. */
  startedAt: number | null;
  /** The last time it left progress; null if it is in progress, or never was. */
  progressUntil: number | null;
  /** Of what is done now: as the source says, else when it became done last. */
  doneAt: number | null;
  estimate: number | null;
  leadMs: number | null;
  cycleMs: number | null;
  /**
   * Between start and completion somebody could work on it, or nobody could: of what is done they make up the cycle time. Of what is
   * not done they are what is settled: both together reach from the start to the last change of status or flag, and what has come
   * since is one or the other, see `workAsOf`. Null before the start, and where a defect says why.
   */
  activeMs: number | null;
  waitingMs: number | null;
  /** From the creation to the completion; without what has not ended. */
  blockedMs: number;
  /** Since when it is blocked; null if it is not, or is done. */
  blockedSince: number | null;
  /** How often it left done. */
  reopened: number;
  /** Codes of reasons, in order: why something above is null that should not be. */
  defects: readonly ItemDefect[];
  stages: readonly StageStretch[];
  statuses: readonly StatusTime[];
}

/**
 * - `born-done`: it was done when it was created, so it tells nothing of how long work takes
 * - `skipped-progress`: it was done without having been in progress
 * - `done-before-start`: by the source it was done before it was started or created
 * - `unmapped-status`: it was in a status of which nobody knows what it counts as
 */
export type ItemDefect =
  | 'born-done'
  | 'skipped-progress'
  | 'done-before-start'
  | 'unmapped-status';

/** A stage since an instant, until the next one begins. */
export interface StageStretch {
  from: number;
  stage: WorkItemStatusCategory;
}

/** Time in one status from the creation until the item was done; of what is not done, until `since` and from there on. */
export interface StatusTime {
  /** Its id, else its name. */
  id: string;
  name: string;
  stage: WorkItemStatusCategory | null;
  work: StatusWork | null;
  /** See `FlowStatus`. */
  by: string;
  /** Without what has not ended. */
  ms: number;
  visits: number;
  /** Since when it is in it; null if it is not, or is done. */
  since: number | null;
}
