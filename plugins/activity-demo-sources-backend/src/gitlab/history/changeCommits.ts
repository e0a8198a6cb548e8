import { changeAt, ChangeState } from '../../chronicle/changeAt';
import { CommitGraph } from '../../chronicle/CommitGraph';
import { RefTimelines } from '../../chronicle/RefTimelines';
import {
  ChangeHistory,
  Commit,
  Instant,
  RepositoryHistory,
  Sha,
} from '../../model';

/** What a merge request compares: the tip of its branch with where that branched off, and with the target's tip. */
export interface DiffRefs {
  readonly head: Sha;
  readonly base: Sha;
  readonly start: Sha;
}

/** The tip of a merge request's branch: when it ended or, as long as it is open, just before a moment. */
export function headOf(
  repository: Pick<RepositoryHistory, 'refs'>,
  change: ChangeHistory,
  at: Instant,
): Sha | undefined {
  const until = endOf(changeAt(change, at)) ?? at - 1;
  const ref = `refs/heads/${change.sourceBranch}`;
  return RefTimelines.of(repository).lastTip(ref, until);
}

export function diffRefsOf(
  repository: RepositoryHistory,
  change: ChangeHistory,
  at: Instant,
): DiffRefs | undefined {
  const head = headOf(repository, change, at);
  const start = targetOf(repository, change, at);
  if (head === undefined || start === undefined) return undefined;
  const base = CommitGraph.of(repository).mergeBase(head, start) ?? start;
  return { head, base, start };
}

/** What a merge request adds to its target, newest first; after it was merged still what it added. */
export function commitsOf(
  repository: RepositoryHistory,
  change: ChangeHistory,
  at: Instant,
): Commit[] {
  const head = headOf(repository, change, at);
  const start = targetOf(repository, change, at);
  if (head === undefined || start === undefined) return [];
  const graph = CommitGraph.of(repository);
  return graph.log([head], { known: graph.reachable([start]) });
}

/** The tip of the target, before the merge moved it. */
function targetOf(
  repository: RepositoryHistory,
  change: ChangeHistory,
  at: Instant,
): Sha | undefined {
  const before = endOf(changeAt(change, at)) ?? at;
  const ref = `refs/heads/${change.targetBranch}`;
  const timelines = RefTimelines.of(repository);
  return timelines.tipBefore(ref, before) ?? timelines.lastTip(ref, before);
}

function endOf(state: ChangeState | undefined): Instant | undefined {
  return state?.merged?.at ?? state?.closed?.at;
}
