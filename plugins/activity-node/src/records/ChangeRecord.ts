import type { ActorRecord } from './ActorRecord';

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
  /** What it changes, where the source tells. */
  size?: { files?: number; additions?: number; deletions?: number };
  /** Keys of work items that its title, branch and description name, such as `WEB-12`, wherever those items live. */
  workItemKeys: string[];
  /** The source's own updated stamp, see `EventRecord`. */
  sourceVersion?: number;
}
