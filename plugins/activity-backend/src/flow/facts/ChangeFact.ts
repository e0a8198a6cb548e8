/**
 * How a change has flowed, a row of `change_flow`. Instants are UTC epoch milliseconds, durations milliseconds; null is unknown, or has
 * not happened.
 */
export interface ChangeFact {
  changeId: number;
  projectId: number | null;
  /** Account. */
  authorId: number | null;
  byBot: boolean;
  state: 'open' | 'merged' | 'closed';
  firstCommitAt: number | null;
  openedAt: number;
  /**
   * When it could be reviewed first: when it was opened, or when it left draft for the first time if it was opened as one. Null while
   * it never has, and if it was merged as a draft.
   */
  readyAt: number | null;
  /**
   * The first comment or approval of a person who has not written it, from `readyAt` until the merge. Null also if there were such only
   * while it was a draft; `reviews` says whether anybody has looked at it.
   */
  firstReviewAt: number | null;
  mergedAt: number | null;
  closedAt: number | null;
  /** In production for the first time. */
  deployedAt: number | null;
  updatedAt: number;
  codingMs: number | null;
  /** 0 if somebody had looked at it before it was ready, and nobody since. */
  pickupMs: number | null;
  reviewMs: number | null;
  deployMs: number | null;
  /** First commit to merge; also if the first commit is younger than the change. */
  cycleMs: number | null;
  /** Lines. */
  size: number | null;
  /** Comments and approvals of others than its author until the merge, without bots. */
  reviews: number;
  reviewers: number;
  defects: readonly ChangeDefect[];
}

/**
 * - `no-commits`: nobody knows when its first commit was made
 * - `commit-after-opening`: its first commit is younger than the change, as after a rebase: coding time is unknown
 * - `merged-as-draft`: it was merged while it was a draft, so nobody knows since when it could be reviewed
 * - `review-after-merge`: somebody looked at it only when it was merged
 * - `deployed-before-merge`: what it was merged as was in production before
 */
export type ChangeDefect =
  | 'no-commits'
  | 'commit-after-opening'
  | 'merged-as-draft'
  | 'review-after-merge'
  | 'deployed-before-merge';
