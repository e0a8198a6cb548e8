import type { AttributedCommit } from './attributeCommits';

/** Commits of a walk from a position on. */
export interface CommitBatch {
  /** How many commits of the walk come before this batch. */
  passed: number;
  commits: AttributedCommit[];
}

/**
 * Continues a walk that was read in part: walks again from its start and leaves out what was read. If the walk is not the
 * same any more, which the last commit that was read tells, all of it is given.
 *
 * @param open - starts the walk
 * @param passed - how many commits were read
 * @param last - the last of them
 */
export async function* skipPassed(
  open: () => AsyncIterable<AttributedCommit[]>,
  passed: number,
  last: string | undefined,
): AsyncGenerator<CommitBatch> {
  let seen = 0;
  let found = passed === 0;
  for await (const commits of open()) {
    const toSkip = passed - seen;
    if (found) {
      yield { passed: seen, commits };
    } else if (toSkip <= commits.length) {
      if (commits[toSkip - 1].commit.sha !== last) {
        break;
      }
      found = true;
      yield { passed, commits: commits.slice(toSkip) };
    }
    seen += commits.length;
  }
  if (!found) {
    yield* skipPassed(open, 0, undefined);
  }
}
