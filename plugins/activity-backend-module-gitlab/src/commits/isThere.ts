import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { BranchPlace } from '../branches/readBranches';

const anySchema = z.object({ id: z.string() });

/**
 * Whether a commit has not been cleared away, as those are that no branch leads to any more. GitLab lists nothing, with
 * success, for ranges that begin or end at one of these.
 *
 * @throws SourceError if that cannot be told
 */
export async function isThere(
  { site, project }: BranchPlace,
  sha: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await site.readOne(anySchema, api => api.Commits.show(project.id, sha), {
      signal,
    });
    return true;
  } catch (error) {
    if (error instanceof SourceError && error.code === 'not-found') {
      return false;
    }
    throw error;
  }
}
