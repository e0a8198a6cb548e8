import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import { toInstant } from '../mapping/toInstant';
import type { JiraSite } from '../transport/JiraSite';
import { refuseWarnings } from './refuseWarnings';
import type { IssueQuery, SearchPage } from './SearchRow';
import type { SearchPosition } from './SearchPosition';

export type CreationPosition = Extract<SearchPosition, { createdTo: number }>;

/** As many as Data Center gives unless it is set up otherwise. */
const mostRows = 1_000;
/**
 * Rows that are read again where more issues share a minute than a page holds, and rows have to be counted: some may be
 * deleted meanwhile.
 */
const overlap = 20;
const minuteMs = 60_000;

const pageSchema = z.object({
  issues: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      fields: z.object({ created: z.unknown(), updated: z.unknown() }),
    }),
  ),
  startAt: countSchema,
  total: countSchema,
  warningMessages: z.array(z.unknown()).nullish(),
});

/**
 * A page of Data Center's search, by keyset: the latest created first, each page from the moment at which the one before has
 * ended. Rows before that moment can come and go, and nothing moves across the boundary, because issues are never created
 * again. (`id > N` would not do: JQL compares numbers within the project of that issue, wherever it was moved meanwhile.)
 * Moments are whole minutes, as fine as every version compares; what a minute shows twice is left out by id.
 *
 * @param position - of the page; undefined for the first
 * @throws RejectedRequest for a bad query
 */
export async function searchByCreation(
  site: JiraSite,
  { jql }: IssueQuery,
  position: CreationPosition | undefined,
  signal: AbortSignal | undefined,
): Promise<SearchPage> {
  const { createdTo, skip = 0, seen = [] } = position ?? {};
  const edge = createdTo === undefined ? '' : ` AND created <= ${createdTo}`;
  const page = await site.post('/rest/api/2/search', {
    schema: pageSchema,
    signal,
    body: {
      jql: `${jql}${edge} ORDER BY created DESC`,
      fields: ['created', 'updated'],
      startAt: skip,
      maxResults: mostRows,
    },
  });
  refuseWarnings(page.warningMessages, site);
  const rows = page.issues.map(({ id, fields }) => ({
    id,
    createdAt: toInstant(fields.created),
    updatedAt: toInstant(fields.updated),
  }));
  const known = new Set(seen);
  const fresh = rows
    .filter(({ id }) => !known.has(id))
    .map(({ id, updatedAt }) => ({ id, updatedAt }));
  const { total } = page;
  const rowsSoFar = (page.startAt ?? skip) + rows.length;
  const isLast =
    total === undefined ? skip > 0 && fresh.length === 0 : rowsSoFar >= total;
  if (rows.length === 0 || isLast) return { rows: fresh, total };

  const moments = rows.flatMap(({ createdAt }) => createdAt ?? []);
  if (moments.length === 0) {
    throw new SourceError(
      'unreadable',
      `A search of jira "${site.id}" gives issues without a date of creation`,
    );
  }
  const nextTo = Math.ceil(Math.min(...moments) / minuteMs) * minuteMs;
  if (position && nextTo === createdTo) {
    const repeated = Math.min(overlap, Math.floor(rows.length / 2));
    const next = { ...position, skip: rowsSoFar - repeated };
    return { rows: fresh, total, next };
  }
  const again = rows.filter(
    ({ createdAt }) => createdAt === undefined || createdAt <= nextTo,
  );
  return {
    rows: fresh,
    total,
    next: { createdTo: nextTo, seen: again.map(({ id }) => id) },
  };
}
