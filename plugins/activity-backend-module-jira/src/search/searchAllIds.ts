import type { JiraSite } from '../transport/JiraSite';
import { RestartLimit } from './RestartLimit';
import type { SearchPosition } from './SearchPosition';
import { searchIssues } from './searchIssues';

/** Ids of all issues that a query finds which is known to find few. */
export async function searchAllIds(
  site: JiraSite,
  jql: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const ids = new Set<string>();
  const restarts = new RestartLimit(site.id);
  for (let position: SearchPosition | undefined, isLast = false; !isLast; ) {
    const query = { jql, withUpdated: false };
    const found = await searchIssues(site, query, position, signal);
    restarts.check(found);
    const { rows, next } = found;
    rows.forEach(({ id }) => ids.add(id));
    position = next;
    isLast = next === undefined;
  }
  return [...ids];
}
