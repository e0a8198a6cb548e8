import type { BranchRecord } from '@activity-insights/plugin-activity-node';
import type { Branch } from '../branches/orderBranches';
import { BranchAttribution } from './BranchAttribution';
import type { LoggedCommit } from './LoggedCommit';
import type { WalkStep } from './planWalk';

/** A commit and the branch that it belongs to. */
export interface AttributedCommit {
  commit: LoggedCommit;
  branch: BranchRecord | undefined;
}

/**
 * Adds the branch to each commit of a step.
 *
 * @param target - the branches that the step belongs to, ordered
 * @param walk - the commits of the step; over several branches children before their parents
 */
export async function* attributeCommits(
  step: WalkStep,
  target: readonly Branch[],
  walk: AsyncIterable<LoggedCommit[]>,
): AsyncGenerator<AttributedCommit[]> {
  const attribution = step.branch ? undefined : new BranchAttribution(target);
  for await (const commits of walk) {
    yield commits.map(commit => ({
      commit,
      branch: step.branch ?? attribution?.next(commit.sha, commit.parents),
    }));
  }
}
