import type { ReadingSite } from '../transport/ReadingSite';
import { searchPage } from '../search/searchPage';

/**
 * Whether the site shows anything outside of some projects. Where all of its projects are harvested, no tree leads out of them, and
 * nobody needs to look at each item for that.
 *
 * @param projectIds - at least one
 */
export async function hasOutside(
  site: ReadingSite,
  projectIds: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const jql = `project not in (${projectIds.join(', ')})`;
  const query = { jql, fields: ['id'], rows: 1 };
  const { issues, next } = await searchPage(site, query, undefined, signal);
  // Jira may give an empty page before one that is not.
  return issues.length > 0 || next !== undefined;
}
