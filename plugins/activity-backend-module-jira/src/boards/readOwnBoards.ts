import { z } from 'zod';
import { idSchema } from '../fields/idSchema';
import { readListPages } from '../lists/readAllPages';
import type { ReadingSite } from '../transport/ReadingSite';
import { readUnlessRefused } from './readUnlessRefused';

/** Of fewer projects the boards are asked for one by one. */
const fewProjects = 5;

const placedSchema = z.object({ location: z.object({ projectId: idSchema }) });

/**
 * Reads the boards of a site at once, fifty with each request, if all of them live in some projects: then there is no other that could
 * show issues of these. It gives up at the first that lives elsewhere, or does not say where, as in Data Center.
 *
 * @param projectIds - of Jira
 * @returns undefined if there are others
 */
export async function readOwnBoards(
  site: Pick<ReadingSite, 'get'>,
  projectIds: readonly string[],
  signal: AbortSignal,
): Promise<unknown[] | undefined> {
  if (projectIds.length <= fewProjects) return undefined;
  const own = new Set(projectIds);
  const isOwn = (board: unknown) => {
    const { data } = placedSchema.safeParse(board);
    return data !== undefined && own.has(data.location.projectId);
  };
  return readUnlessRefused(async () => {
    const boards: unknown[] = [];
    const pages = readListPages(site, '/rest/agile/1.0/board', {}, signal);
    for await (const page of pages) {
      if (!page.every(isOwn)) return undefined;
      boards.push(...page);
    }
    return boards;
  });
}
