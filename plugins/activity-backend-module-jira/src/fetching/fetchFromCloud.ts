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
  const { issues } = await site.post('/rest/api/3/issue/bulkfetch', {
    schema: answerSchema,
    signal,
    body: {
      issueIdsOrKeys: [...ids],
      fields: [...fields],
      expand: ['changelog'],
    } satisfies BulkFetchBody,
  });
  return sortFetched(ids, issues);
}
