import { createHash } from 'node:crypto';
import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { type Branch, orderBranches } from '../branches/orderBranches';
import type { BranchList } from '../branches/readBranches';
import type { CommitCursor } from './cursor';

/** Where a walk is. */
export interface WalkPosition {
  /** The branch of the target that it is at. */
  branch: number;
  /** The page of GitLab's list that it is at; missing on the first one. */
  at?: string;
  /** The last commit of that page, or of that branch, that was given; missing at the beginning. */
  last?: string;
}

/** What is read next, and from where. */
export interface ReadPlan {
  basis: string;
  /** Branches that were read already; empty for a walk over everything. */
  known: Branch[];
  /** Branches that this walk goes to, ordered. */
  target: Branch[];
  /** Branches that cannot be understood, and so are not read. */
  malformed: MalformedRecord[];
  start: WalkPosition;
  /** Whether it is an unfinished walk, so that the branches may have moved on and are compared again after it. */
  isOld: boolean;
}

/**
 * Compares the branches with the cursor. An unfinished walk is continued to where it was going: shas lead to the same
 * commits for ever. What was read counts for nothing once something has changed that the branch of every commit depends on.
 *
 * @param list - the branches as they are now
 * @param patterns - as configured
 */
export function planRead(
  list: BranchList,
  patterns: readonly string[],
  cursor: CommitCursor | undefined,
): ReadPlan {
  const { branches, malformed } = list;
  const target = orderBranches(branches, patterns);
  const basis = createHash('sha256')
    .update(JSON.stringify([target[0]?.name ?? '', patterns]))
    .digest('hex');
  const isComparable = cursor?.basis === basis;
  const known = isComparable ? cursor.tips : [];
  const walk = isComparable ? cursor.walk : undefined;
  if (!walk) {
    const start = { branch: 0 };
    return { basis, known, target, malformed, start, isOld: false };
  }
  const { tips, ...start } = walk;
  return { basis, known, target: tips, malformed, start, isOld: true };
}
