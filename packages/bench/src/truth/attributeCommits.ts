import type { GitCommit } from './GitCommit';
import type { TrueBranch } from './readBranches';

/** What a commit counts for in one repository. */
export interface Attribution {
  branch: string;
  order: number;
}

/**
 * The branch that each commit counts for, by sha: what the first branch reaches, then what the second reaches beside it,
 * and so on.
 *
 * @param branches - in order
 */
export function attributeCommits(
  commits: readonly GitCommit[],
  branches: readonly TrueBranch[],
): Map<string, Attribution> {
  const parents = new Map(commits.map(commit => [commit.sha, commit.parents]));
  const attribution = new Map<string, Attribution>();
  for (const { name, tips, order } of branches) {
    const found = { branch: name, order };
    const ahead = [...tips];
    for (let sha = ahead.pop(); sha !== undefined; sha = ahead.pop()) {
      // Beyond the boundary of a shallow clone there is nothing.
      if (!attribution.has(sha) && parents.has(sha)) {
        attribution.set(sha, found);
        ahead.push(...parents.get(sha)!);
      }
    }
  }
  return attribution;
}
