import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { idSchema } from '../fields/idSchema';
import { leastMilliseconds } from '../mapping/toInstant';
import type { BulkChangelogBody } from '../transport/cloudBodies';
import type { JiraSite } from '../transport/JiraSite';

/** What Jira allows for one answer. */
const mostEntries = 10_000;

const answerSchema = z.object({
  issueChangeLogs: z.array(
    z.object({ issueId: idSchema, changeHistories: z.array(z.unknown()) }),
  ),
  nextPageToken: z.string().nullish(),
});

/**
 * Reads the changelogs of many issues in Cloud: one list in order of time, so those of one issue are spread over its pages.
 *
 * @param ids - at most 1,000, as Jira allows
 * @returns by issue, as far as Jira shows them, without entries that are dated to the second only
 */
export async function readBulkChangelogs(
  site: JiraSite,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, unknown[]>> {
  const byIssue = new Map<string, unknown[]>(ids.map(id => [id, []]));
  const tokens = new Set<string>();
  for (let token: string | undefined; ; ) {
    const page = await site.post('/rest/api/3/changelog/bulkfetch', {
      schema: answerSchema,
      signal,
      body: {
        issueIdsOrKeys: [...ids],
        maxResults: mostEntries,
        nextPageToken: token,
      } satisfies BulkChangelogBody,
    });
    for (const { issueId, changeHistories } of page.issueChangeLogs) {
      byIssue.get(issueId)?.push(...changeHistories.filter(isExact));
    }
    const next: string | undefined = page.nextPageToken ?? undefined;
    if (next === undefined) return byIssue;
    if (tokens.has(next)) {
      throw new SourceError(
        'unreadable',
        `The changelogs of jira "${site.id}" come to no end: their pages lead in a circle`,
      );
    }
    tokens.add(next);
    token = next;
  }
}

/** Some answers have seconds where all others have milliseconds; the same entry must not have two dates. */
function isExact(history: unknown): boolean {
  const created =
    typeof history === 'object' && history !== null && 'created' in history
      ? history.created
      : undefined;
  return typeof created !== 'number' || created >= leastMilliseconds;
}
