import { inHalves } from '../search/inHalves';
import {
  allOf,
  inProject,
  oneOf,
  resolved,
  updatedBefore,
} from '../search/jql';
import { searchAllIds } from '../search/searchAllIds';
import type { IssueScope } from './IssueScope';

/**
 * Which of some parents lie behind the horizon: what was resolved and not updated since. They are harvested all the same, so that
 * trees have their tops.
 *
 * @param names - ids or keys, at most a hundred
 * @param horizon - UTC epoch milliseconds
 * @returns ids
 */
export async function findOldAncestors(
  { site, projectId, jql }: IssueScope,
  names: readonly string[],
  horizon: number,
  signal: AbortSignal,
): Promise<string[]> {
  return inHalves(names, some =>
    searchAllIds(
      site,
      allOf(
        oneOf(some),
        inProject(projectId),
        resolved,
        updatedBefore(horizon),
        jql,
      ),
      signal,
    ),
  );
}
