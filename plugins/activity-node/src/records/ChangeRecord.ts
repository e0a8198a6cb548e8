import type { ActorRecord } from './ActorRecord';

/**
 * Who signed a commit, and when.
 *
 * @public
 */
export interface CommitSignature {
  sha: string;
  /** The author date, UTC epoch milliseconds. With the sha it finds the commit among the events, whoever shows that. */
  at: number;
  by?: ActorRecord;
}

/**
 * That somebody has approved a change, from when until when.
 *
 * @public
 */
export interface ApprovalRecord {
  by: ActorRecord;
  /** UTC epoch milliseconds, as below. */
  approvedAt: number;
  /** When it was taken back, by whoever gave it or because there was something new to look at; missing if it was not. */
  withdrawnAt?: number;
}

/**
 * A merge request or pull request, as it is now. What happened to it is told by events.
 *
 * @public
 */
export interface ChangeRecord {
  kind: 'change';
  /** The source's own id, unique on the instance. */
  id: string;
  /** What people call it within its project, such as 12. */
  number: number;
  title: string;
  url?: string;
  state: 'open' | 'merged' | 'closed';
  draft: boolean;
  author?: ActorRecord;
  reviewers: ActorRecord[];
  sourceBranch: string;
  targetBranch: string;
  labels: string[];
  /** UTC epoch milliseconds, as all instants here. */
  openedAt: number;
  updatedAt: number;
  mergedAt?: number;
  closedAt?: number;
  mergedBy?: ActorRecord;
  /** When it was a draft; without an end if it still is. */
  drafts: { from: number; to?: number }[];
  /** The author date of its first commit. */
  firstCommitAt?: number;
  /** Shas of its own commits, the latest first, as far as the source lists them. */
  commits: string[];
  headSha?: string;
  /** The merge commit, and the commit that stands for all of its own. */
  mergeSha?: string;
  squashSha?: string;
  /**
   * Of its own commits and of the one that stands for them, as far as the source tells. Without them it cannot be told that the
   * latter repeats what is stored already.
   */
  signatures?: CommitSignature[];
  /** In the order in which they were given; the same person may have approved several times. Undefined where nothing tells. */
  approvals?: ApprovalRecord[];
  /** What it changes, where the source tells. */
  size?: { files?: number; additions?: number; deletions?: number };
  /** Keys of work items that its title, branch and description name, such as `WEB-12`, wherever those items live. */
  workItemKeys: string[];
  /** The source's own updated stamp, see `EventRecord`. */
  sourceVersion?: number;
}
