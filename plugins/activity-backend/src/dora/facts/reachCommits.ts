import type { CommitFinder, FoundCommit } from './CommitFinder';
import type { RunGroup } from './RunGroup';

/** What deployments have reached by their commits. Deployments are numbered by their place in time. */
export interface ReachedCommits {
  /** The commits that each deployment was made of. */
  deployed: readonly (readonly FoundCommit[])[];
  /** By project: the first deployment that contains a commit. */
  first: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** By project: the first deployment with a commit that is stored; what that contains was perhaps there before. */
  baselines: ReadonlyMap<number, number>;
}

/** Walks the history below each deployment, from the first to the last; no commit is visited twice. */
export function reachCommits(
  groups: readonly RunGroup[],
  finder: CommitFinder,
): ReachedCommits {
  const deployed: FoundCommit[][] = [];
  const first = new Map<number, Map<string, number>>();
  const baselines = new Map<number, number>();
  groups.forEach((group, index) => {
    const found = group.reached.flatMap(run => finder.commitsOf(run));
    deployed.push(found);
    for (const { projectId, sha } of found) {
      const seen = first.get(projectId) ?? new Map<string, number>();
      first.set(projectId, seen);
      const graph = finder.graphOf(projectId);
      if (graph.has(sha) && !baselines.has(projectId)) {
        baselines.set(projectId, index);
      }
      graph.walk(sha, commit => {
        if (seen.has(commit)) return false;
        seen.set(commit, index);
        return true;
      });
    }
  });
  return { deployed, first, baselines };
}
