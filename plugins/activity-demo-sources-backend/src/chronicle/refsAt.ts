import { Instant, RepositoryHistory, Sha } from '../model';

/**
 * Where the refs of a repository point to at a moment, by their full names, such as `refs/heads/main`. What bears the very
 * same millisecond has not happened yet.
 */
export function refsAt(
  history: Pick<RepositoryHistory, 'refs'>,
  at: Instant,
): Map<string, Sha> {
  const refs = new Map<string, Sha>();
  for (const change of history.refs) {
    if (change.at >= at) break;
    if (change.to === undefined) refs.delete(change.ref);
    else refs.set(change.ref, change.to);
  }
  return refs;
}

/** What the default branch is called at a moment. */
export function defaultBranchAt(
  { defaultBranches }: Pick<RepositoryHistory, 'defaultBranches'>,
  at: Instant,
): string {
  const since = defaultBranches.findLast(({ from }) => from < at);
  return (since ?? defaultBranches[0]).name;
}
