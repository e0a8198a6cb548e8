import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import type { JiraSite } from '../transport/JiraSite';
import { pageThrough } from './pageThrough';

const pageSchema = z
  .object({
    comments: z.array(z.unknown()),
    total: countSchema,
    maxResults: z.number().int().optional(),
  })
  .transform(({ comments, ...page }) => ({ values: comments, ...page }));

/** The comments of one issue, page by page, in both products. */
export async function readComments(
  site: JiraSite,
  id: string,
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const api = await site.apiPath(signal);
  const path = `${api}/issue/${encodeURIComponent(id)}/comment`;
  return pageThrough(
    `The comments of issue ${id} of jira "${site.id}"`,
    startAt =>
      site.get(path, {
        schema: pageSchema,
        signal,
        query: { startAt, maxResults: 100, orderBy: 'created' },
      }),
  );
}
