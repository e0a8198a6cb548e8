import { inHalves } from '../search/inHalves';
import { allOf, oneOf } from '../search/jql';
import { searchAllIds } from '../search/searchAllIds';
import type { IssueScope } from './IssueScope';

/**
 * Which of some issues are harvested, where the configuration says that not all are. Those that are gone are wanted, too: it
 * has to be said. What has left the choice is taken out by the census.
 *
 * @param ids - numeric
 */
export async function findWanted(
  { site, jql }: IssueScope,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  if (jql === undefined) return [...ids];
  const chosen = await inHalves(
    ids,
    some => searchAllIds(site, allOf(oneOf(some), jql), signal),
    gone => [gone],
  );
  return ids.filter(id => chosen.includes(id));
}
