import type { CompletedIssues } from '../fetching/IssueFetcher';
import { ancestorsAtOnce, findOldAncestors } from './findOldAncestors';
import type { IssueScope } from './IssueScope';
import type { PendingParents } from './PendingParents';
import { isInProject } from './projectIdOf';

/** Ancestors of issues that were read, and what they were looked for by. */
export interface ReadAncestors extends CompletedIssues {
  /** To be settled by whoever reads on, once it has dealt with the issues. */
  names: string[];
}

/**
 * Reads the parents that were not met and lie behind the horizon, then theirs, until none are left. Those that live in another
 * project whose issues are harvested are that stream's, so it is hinted at them before anything that follows can be stored.
 *
 * @param parents - to be told of the issues, and that the names are settled, before the next is asked for
 * @param options.horizon - UTC epoch milliseconds; undefined if nothing is behind
 * @param options.most - as many may wait
 */
export async function* readAncestors(
  scope: IssueScope,
  parents: PendingParents,
  options: { horizon: number | undefined; most: number; signal: AbortSignal },
): AsyncGenerator<ReadAncestors> {
  const { horizon, most, signal } = options;
  const { fetcher, projectId, isHarvested, hintAt } = scope;
  if (horizon === undefined) return;
  while (parents.size > most) {
    const names = parents.some(ancestorsAtOnce);
    const found = await findOldAncestors(scope, names, horizon, signal);
    const elsewhere = found.filter(
      issue => issue.projectId !== projectId && isHarvested(issue.projectId),
    );
    if (elsewhere.length > 0) {
      await hintAt(
        elsewhere.map(issue => ({
          projectId: issue.projectId,
          resource: 'issues',
          key: issue.id,
        })),
      );
    }
    const here = found.filter(issue => issue.projectId === projectId);
    const ids = here.map(({ id }) => id);
    const fetched = await fetcher.fetch(ids, signal);
    const { issues, malformed } = await fetcher.complete(
      fetched.found.filter(issue => isInProject(issue, projectId)),
      signal,
    );
    yield {
      names,
      issues,
      malformed: [...fetched.malformed, ...malformed],
    };
  }
}
