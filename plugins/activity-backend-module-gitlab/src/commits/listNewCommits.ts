import { SourceError } from '@activity-insights/plugin-activity-node';
import type { BranchPlace } from '../branches/readBranches';
import type { GitlabPage } from '../transport/GitlabSite';
import type { CommitRow } from './commitSchema';
import { isThere } from './isThere';
import { listCommits } from './listCommits';

/** What a branch has that it did not have before. */
export interface NewCommits {
  tip: string;
  /** Where it was when it was read last, if it was. */
  known?: string;
}

/**
 * Lists what a branch has over where it was before. After a forced push that may have been cleared away. So if there is
 * nothing, or a failure, it is asked for, and if it is gone all is listed.
 *
 * @param at - see `PageOptions`
 * @throws SourceError
 */
export async function* listNewCommits(
  place: BranchPlace,
  { tip, known }: NewCommits,
  options: { signal: AbortSignal; at?: string },
): AsyncGenerator<GitlabPage<CommitRow>> {
  if (known === undefined || options.at !== undefined) {
    yield* listCommits(place, { to: tip, without: known }, options);
    return;
  }
  let isEmpty = true;
  let failure: unknown;
  try {
    const range = { to: tip, without: known };
    for await (const page of listCommits(place, range, options)) {
      isEmpty &&= page.rows.length + page.malformed.length === 0;
      if (!isEmpty) yield page;
    }
  } catch (error) {
    if (!isEmpty || !(error instanceof SourceError)) throw error;
    failure = error;
  }
  if (!isEmpty) return;
  if (!(await isThere(place, known, options.signal))) {
    yield* listCommits(place, { to: tip }, options);
  } else if (failure !== undefined) {
    throw failure;
  }
}
