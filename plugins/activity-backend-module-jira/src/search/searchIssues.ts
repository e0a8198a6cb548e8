import { RejectedRequest } from '../transport/RejectedRequest';
import type { JiraSite } from '../transport/JiraSite';
import { searchByCreation } from './searchByCreation';
import { searchByToken } from './searchByToken';
import type { SearchPosition } from './SearchPosition';
import type { IssueQuery, SearchPage } from './SearchRow';

/**
 * A page of the issues that a query finds, the latest created first, in the way of the product that answers. A position that
 * Jira does not know any more (tokens live for seven days) begins the search again: that repeats, and loses nothing.
 *
 * @throws RejectedRequest for a bad query, and other SourceErrors
 */
export async function searchIssues(
  site: JiraSite,
  query: IssueQuery,
  position: SearchPosition | undefined,
  signal: AbortSignal | undefined,
): Promise<SearchPage> {
  if ((await site.flavour(signal)) === 'dataCenter') {
    const known = position && 'createdTo' in position ? position : undefined;
    return searchByCreation(site, query, known, signal);
  }
  const token = position && 'token' in position ? position.token : undefined;
  try {
    return await searchByToken(site, query, token, signal);
  } catch (error) {
    if (token === undefined || !(error instanceof RejectedRequest)) throw error;
    const first = await searchByToken(site, query, undefined, signal);
    return { ...first, hasRestarted: true };
  }
}
