import { allOf, inProject, unresolved, updatedSince } from '../search/jql';
import type { IssueQuery } from '../search/SearchRow';
import type { TailCursor } from './cursor';
import type { IssueScope } from './IssueScope';

/** What is read forward from a position: at first what is to be covered and all that is unresolved, then what was updated. */
export function tailQuery(
  { projectId, jql }: Pick<IssueScope, 'projectId' | 'jql'>,
  { coveredFrom, since }: TailCursor,
): IssueQuery {
  return {
    jql: allOf(inProject(projectId), wantedSince(coveredFrom, since), jql),
    withUpdated: since !== null,
  };
}

function wantedSince(
  coveredFrom: number | null,
  since: number | null,
): string | undefined {
  if (since !== null) return updatedSince(since);
  return coveredFrom === null
    ? undefined
    : `${updatedSince(coveredFrom)} OR ${unresolved}`;
}
