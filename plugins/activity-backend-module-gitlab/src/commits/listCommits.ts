import type { BranchPlace } from '../branches/readBranches';
import type { GitlabPage } from '../transport/GitlabSite';
import { type CommitRow, commitSchema } from './commitSchema';

/** Commits that one commit reaches and another one does not. */
export interface CommitRange {
  /** The sha that is reached from. */
  to: string;
  /** The sha whose history is left out; undefined for all of history. */
  without?: string;
}

/**
 * Lists the commits of a range, a hundred with a request, the newest by committer date first, as far as no commit comes before
 * its children. Both ends are shas, so it is the same list each time.
 *
 * @param at - see `PageOptions`
 * @throws SourceError
 */
export function listCommits(
  { site, project }: BranchPlace,
  { to, without }: CommitRange,
  { signal, at }: { signal: AbortSignal; at?: string },
): AsyncGenerator<GitlabPage<CommitRow>> {
  const refName = without === undefined ? to : `${without}..${to}`;
  return site.readPages(
    commitSchema,
    // By places in the list where the server has that switched on, else by numbers; never with `all`, whose pages repeat.
    api =>
      api.Commits.all(project.id, {
        refName,
        pagination: 'keyset',
        perPage: 100,
      }),
    { signal, at },
  );
}
