import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { AskGitlab } from '../transport/GitlabApi';
import type { GitlabSite } from '../transport/GitlabSite';
import { idSchema } from '../values/idSchema';

const listedSchema = z.looseObject({ id: idSchema });

/**
 * Makes sure that a thing is there of which something is missing: what an old server does not have is one matter, and what
 * went with the thing or its project another.
 *
 * @param ask - lists the thing
 * @param name - of the thing, for the message
 * @throws SourceError; `not-found` if it is gone
 */
export async function requireListed(
  site: GitlabSite,
  ask: AskGitlab,
  { id, name, signal }: { id: number; name: string; signal: AbortSignal },
): Promise<void> {
  const { rows } = await site.readPage(listedSchema, ask, { signal });
  if (rows.some(row => row.id === id)) return;
  throw new SourceError(
    'not-found',
    `${name} of gitlab "${site.instance}" went away while it was read`,
  );
}
