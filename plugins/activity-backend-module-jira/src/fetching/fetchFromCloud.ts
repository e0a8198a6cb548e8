import { z } from 'zod';
import type { BulkFetchBody } from '../transport/cloudBodies';
import type { JiraSite } from '../transport/JiraSite';
import { type FetchedIssues, sortFetched } from './FetchedIssues';

/** What Jira allows. */
export const mostFromCloud = 100;

const answerSchema = z.object({ issues: z.array(z.unknown()) });

/**
 * Asks Cloud for issues as they are at this moment, whatever its index knows. Their changelogs and comments may be cut.
 * Issues that are not there are not even errors: they are missing.
 *
 * @param ids - at most `mostFromCloud`
 */
export async function fetchFromCloud(
  site: JiraSite,
  ids: readonly string[],
  fields: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FetchedIssues> {
  const sent: unknown[] = [];
  for (let left = ids; left.length > 0; ) {
    const { issues } = await site.post('/rest/api/3/issue/bulkfetch', {
      schema: answerSchema,
      signal,
      body: {
        issueIdsOrKeys: [...left],
        fields: [...fields],
        expand: ['changelog'],
      } satisfies BulkFetchBody,
    });
    sent.push(...issues);
    const { missing } = sortFetched(left, issues);
    // Jira may give fewer than it allows to ask for.
    if (missing.length === left.length) break;
    left = missing;
  }
  return sortFetched(ids, sent);
}
