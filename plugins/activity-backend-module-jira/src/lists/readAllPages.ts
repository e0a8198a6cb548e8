import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import type { JiraQuery } from '../transport/JiraRequest';
import type { ReadingSite } from '../transport/ReadingSite';

const pageSchema = z.object({
  values: z.array(z.unknown()),
  maxResults: countSchema,
  isLast: z.boolean().optional(),
  total: countSchema,
});

const pageSize = 50;

/** More than any list of boards, sprints or projects has. */
const mostPages = 2000;

/**
 * Reads a list that Jira pages by `startAt`. A page may be shorter than asked for, or even empty, without being the last one,
 * and may begin with rows of the one before if rows have moved meanwhile. So it is asked for what follows the rows that came,
 * but never further than a page, until Jira says that it was the last.
 *
 * @param path - such as `/rest/agile/1.0/board`
 * @returns the rows, some perhaps twice
 * @throws SourceError, RejectedRequest as `JiraSite.get` does; `unreadable` for a list that does not end
 */
export async function readAllPages(
  site: Pick<ReadingSite, 'get'>,
  path: string,
  query: JiraQuery,
  signal: AbortSignal,
): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const rows of readListPages(site, path, query, signal)) {
    all.push(...rows);
  }
  return all;
}

/** The same page by page, for whoever may have seen enough before the end. */
export async function* readListPages(
  site: Pick<ReadingSite, 'get'>,
  path: string,
  query: JiraQuery,
  signal: AbortSignal,
): AsyncGenerator<unknown[]> {
  let startAt = 0;
  for (let count = 0; count < mostPages; count++) {
    const page = await site.get(path, {
      query: { ...query, startAt, maxResults: pageSize },
      schema: pageSchema,
      signal,
    });
    const { values, isLast, total } = page;
    yield values;
    const most = page.maxResults || pageSize;
    const step = values.length === 0 ? most : values.length;
    startAt += Math.min(step, most);
    const says = isLast ?? (total !== undefined && startAt >= total);
    const tellsNothing = isLast === undefined && total === undefined;
    if (says || (tellsNothing && values.length === 0)) return;
  }
  throw new SourceError('unreadable', `The list at ${path} does not end`);
}
