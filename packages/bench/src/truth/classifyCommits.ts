import type { ClassName, GitCommit } from './GitCommit';

/** A commit, and whether a default branch reaches it. */
export interface Classifiable extends GitCommit {
  isOnDefault: boolean;
}

/**
 * The classes of commits, by sha.
 *
 * - bots: `[bot]` in the name or the address
 * - copies: the same raw address, author second and subject as another; one of a group is the original: on the default
 *   branch if there is one, then the smallest (committer date, sha)
 * - merges: more than one parent
 *
 * @param commits - all that are stored, each sha once
 */
export function classifyCommits(
  commits: readonly Classifiable[],
): Map<string, Set<ClassName>> {
  const classes = new Map<string, Set<ClassName>>();
  const groups = new Map<string, Classifiable[]>();
  for (const commit of commits) {
    const { sha, name, email, parents, rawEmail, authoredAt, subject } = commit;
    const own = new Set<ClassName>();
    if (/\[bot\]/i.test(`${name}\n${email}`)) own.add('bots');
    if (parents.length > 1) own.add('merges');
    classes.set(sha, own);
    const key = `${authoredAt}\n${rawEmail}\n${subject}`;
    const group = groups.get(key);
    if (group) group.push(commit);
    else groups.set(key, [commit]);
  }
  for (const group of groups.values()) {
    const original = group.reduce((best, commit) =>
      isBefore(commit, best) ? commit : best,
    );
    for (const commit of group) {
      if (commit !== original) classes.get(commit.sha)!.add('copies');
    }
  }
  return classes;
}

function isBefore(a: Classifiable, b: Classifiable): boolean {
  if (a.isOnDefault !== b.isOnDefault) return a.isOnDefault;
  if (a.committedAt !== b.committedAt) return a.committedAt < b.committedAt;
  return a.sha < b.sha;
}
