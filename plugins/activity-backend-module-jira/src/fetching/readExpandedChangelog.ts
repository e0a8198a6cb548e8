import { z } from 'zod';
import type { JiraSite } from '../transport/JiraSite';

const issueSchema = z.object({
  changelog: z.object({ histories: z.array(z.unknown()) }).nullish(),
});

/** The changelog that comes with one issue, where a search has brought none. */
export async function readExpandedChangelog(
  site: JiraSite,
  id: string,
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const api = await site.apiPath(signal);
  const { changelog } = await site.get(
    `${api}/issue/${encodeURIComponent(id)}`,
    {
      schema: issueSchema,
      signal,
      query: { fields: 'updated', expand: 'changelog' },
    },
  );
  return changelog?.histories ?? [];
}
