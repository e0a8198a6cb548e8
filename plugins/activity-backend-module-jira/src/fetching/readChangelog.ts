import { z } from 'zod';
import type { JiraSite } from '../transport/JiraSite';
import { pageThrough } from './pageThrough';

const pageSchema = z.object({
  values: z.array(z.unknown()),
  total: z.number().int(),
  maxResults: z.number().int().optional(),
});

/** The changelog of one issue in Cloud, page by page. */
export async function readChangelog(
  site: JiraSite,
  id: string,
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(id)}/changelog`;
  return pageThrough(
    `The changelog of issue ${id} of jira "${site.id}"`,
    startAt =>
      site.get(path, {
        schema: pageSchema,
        signal,
        query: { startAt, maxResults: 100 },
      }),
  );
}
