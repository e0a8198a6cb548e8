import type { CommitParents } from '../ServiceInputs';

/** The ancestors of a commit, without itself. */
export function plainAncestors(
  commits: CommitParents | undefined,
  sha: string | null,
): Set<string> {
  const parents = commits?.get(sha ?? '') ?? [];
  return new Set(
    parents.flatMap(parent => [parent, ...plainAncestors(commits, parent)]),
  );
}
