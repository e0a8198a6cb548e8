import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import type { JiraSite } from '../transport/JiraSite';
import { pageThrough } from './pageThrough';

const pageSchema = z.object({
  values: z.array(z.unknown()),
  total: countSchema,
  isLast: z.boolean().optional(),
  maxResults: z.number().int().optional(),
});

/** The changelog of one issue, page by page, in Cloud and in those versions of Data Center that have it. */
export async function readChangelog(
  site: JiraSite,
  id: string,
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const api = await site.apiPath(signal);
  const path = `${api}/issue/${encodeURIComponent(id)}/changelog`;
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
