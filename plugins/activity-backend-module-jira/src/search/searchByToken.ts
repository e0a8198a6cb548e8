import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { toInstant } from '../mapping/toInstant';
import type { SearchBody } from '../transport/cloudBodies';
import type { JiraSite } from '../transport/JiraSite';
import { refuseWarnings } from './refuseWarnings';
import type { IssueQuery, SearchPage } from './SearchRow';

const mostRows = 5_000;
/** Pages without a row that Jira may give before it is taken for a fault. */
const mostEmptyPages = 20;

const pageSchema = z.object({
  issues: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      fields: z.object({ updated: z.unknown() }).optional(),
    }),
  ),
  nextPageToken: z.string().nullish(),
  warnings: z.array(z.unknown()).nullish(),
});

/**
 * A page of Cloud's search. It has fewer rows than were asked for whenever Jira likes, so only the lack of a token says that
 * it is the last.
 *
 * @param token - of the page; undefined for the first
 * @throws RejectedRequest for a bad query, and for a token that is older than seven days
 * @throws SourceError `unreadable` for an answer with warnings, or tokens that lead in a circle
 */
export async function searchByToken(
  site: JiraSite,
  { jql, withUpdated }: IssueQuery,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<SearchPage> {
  let current = token;
  for (let empty = 0; empty < mostEmptyPages; empty++) {
    const page = await site.post('/rest/api/3/search/jql', {
      schema: pageSchema,
      signal,
      body: {
        jql: `${jql} ORDER BY created DESC`,
        fields: [withUpdated ? 'updated' : 'id'],
        maxResults: mostRows,
        nextPageToken: current,
      } satisfies SearchBody,
    });
    refuseWarnings(page.warnings, site);
    const { nextPageToken: next } = page;
    const rows = page.issues.map(({ id, fields }) => ({
      id,
      updatedAt: toInstant(fields?.updated),
    }));
    if (!next) return { rows };
    if (next === current) break;
    if (rows.length > 0) return { rows, next: { token: next } };
    current = next;
  }
  throw new SourceError(
    'unreadable',
    `A search of jira "${site.id}" comes to no end: its pages lead in a circle or are empty`,
  );
}
