import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import { inHalves } from '../search/inHalves';
import { oneOf } from '../search/jql';
import { refuseWarnings } from '../search/refuseWarnings';
import type { JiraSite } from '../transport/JiraSite';
import { type FetchedIssues, sortFetched } from './FetchedIssues';

/** Each comes with all of its changelog. */
export const mostFromDataCenter = 200;

const answerSchema = z.object({
  issues: z.array(z.unknown()),
  total: countSchema,
  warningMessages: z.array(z.unknown()).nullish(),
});

/**
 * Asks Data Center for issues, by a search for their ids: there is no other way to ask for many. One id that is not there
 * fails a whole search, so the list is halved until the rest is found; and as the index may be behind, each that was not found
 * is asked for by itself before it is called missing.
 *
 * @param ids - at most `mostFromDataCenter`
 */
export async function fetchFromDataCenter(
  site: JiraSite,
  ids: readonly string[],
  fields: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FetchedIssues> {
  const sent = await inHalves(ids, some =>
    searchAll(site, some, fields, signal),
  );
  const found = sortFetched(ids, sent);
  for (const id of found.missing) {
    const issue = await fetchOne(site, id, fields, signal);
    if (issue !== undefined) sent.push(issue);
  }
  return sortFetched(ids, sent);
}

/** A site may give fewer rows than are asked for; what it left out is asked for in turn. */
async function searchAll(
  site: JiraSite,
  ids: readonly string[],
  fields: readonly string[],
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const sent: unknown[] = [];
  for (let left: readonly string[] = ids; left.length > 0; ) {
    const { issues, total, warningMessages } = await site.post(
      '/rest/api/2/search',
      {
        schema: answerSchema,
        signal,
        body: {
          jql: oneOf(left),
          fields,
          expand: ['changelog'],
          maxResults: left.length,
        },
      },
    );
    refuseWarnings(warningMessages, site);
    sent.push(...issues);
    if (issues.length === 0 || issues.length >= (total ?? Infinity)) break;
    const { missing } = sortFetched(left, issues);
    if (missing.length === left.length) break;
    left = missing;
  }
  return sent;
}

async function fetchOne(
  site: JiraSite,
  id: string,
  fields: readonly string[],
  signal: AbortSignal | undefined,
): Promise<unknown> {
  try {
    return await site.get(`/rest/api/2/issue/${encodeURIComponent(id)}`, {
      schema: z.unknown(),
      signal,
      query: { fields: fields.join(','), expand: 'changelog' },
    });
  } catch (error) {
    if (error instanceof SourceError && error.code === 'not-found') {
      return undefined;
    }
    throw error;
  }
}
