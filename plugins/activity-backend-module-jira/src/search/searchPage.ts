import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import { refuseWarnings } from './refuseWarnings';
import type { ReadingSite } from '../transport/ReadingSite';

const answerSchema = z.object({
  issues: z.array(z.unknown()),
  nextPageToken: z.string().nullish(),
  startAt: countSchema,
  total: countSchema,
  warnings: z.array(z.unknown()).nullish(),
  warningMessages: z.array(z.unknown()).nullish(),
});

type Answer = z.output<typeof answerSchema>;

/** Where a page begins: Cloud gives a token for it, in Data Center pages are counted. */
export const pagePlaceSchema = z.union([
  z.strictObject({ nextPageToken: z.string().min(1) }),
  z.strictObject({ startAt: z.int().min(1) }),
]);

export type PagePlace = z.output<typeof pagePlaceSchema>;

/** What is searched, in any project. */
export interface PagedQuery {
  /** Without an order. */
  jql: string;
  fields: readonly string[];
  /** Jira gives fewer where it finds that too many. */
  rows: number;
}

/**
 * A page of a search. In Data Center ids can be compared within one project only, so pages are counted there, and what moves
 * across their edge meanwhile is found the next time.
 *
 * @param place - of the page; undefined for the first
 * @returns the issues, unchecked, and where the next page begins, if there is one
 * @throws SourceError; RejectedRequest if Jira does not accept the query, or does not know the token any more
 */
export async function searchPage(
  site: Pick<ReadingSite, 'id' | 'post' | 'flavour' | 'apiPath' | 'redact'>,
  { jql, fields, rows }: PagedQuery,
  place: PagePlace | undefined,
  signal: AbortSignal,
): Promise<{ issues: unknown[]; next?: PagePlace }> {
  const api = await site.apiPath(signal);
  const isCloud = (await site.flavour(signal)) === 'cloud';
  const question = { jql: `${jql} ORDER BY key ASC`, fields, maxResults: rows };
  const answer = await site.post(
    isCloud ? `${api}/search/jql` : `${api}/search`,
    { body: { ...question, ...place }, schema: answerSchema, signal },
  );
  refuseWarnings(answer.warnings ?? answer.warningMessages, site);
  const next = isCloud ? byToken(answer, place, site.id) : byCount(answer);
  return { issues: answer.issues, ...(next && { next }) };
}

function byToken(
  { nextPageToken }: Answer,
  before: PagePlace | undefined,
  instance: string,
): PagePlace | undefined {
  if (!nextPageToken) return undefined;
  const isSame = before && 'nextPageToken' in before;
  if (!isSame || before.nextPageToken !== nextPageToken) {
    return { nextPageToken };
  }
  throw new SourceError(
    'unreadable',
    `A search of jira "${instance}" for its hierarchy gives the same page again`,
  );
}

function byCount({
  issues,
  startAt = 0,
  total = 0,
}: Answer): PagePlace | undefined {
  const next = startAt + issues.length;
  return issues.length > 0 && next < total ? { startAt: next } : undefined;
}
