import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { idSchema } from '../fields/idSchema';
import { readAllPages } from '../lists/readAllPages';
import type { ReadingSite } from '../transport/ReadingSite';
import { readOwnBoards } from './readOwnBoards';
import { readUnlessRefused } from './readUnlessRefused';

const boardSchema = z.object({ id: idSchema, type: z.string().optional() });

/** What is known of boards: those that may have sprints, and the projects whose boards cannot be listed. */
export interface ReadBoards {
  ids: string[];
  malformed: MalformedRecord[];
}

/**
 * Finds the boards that show issues of some projects. A board that shows several is found once; those without sprints are left
 * out. One project that cannot be asked about takes nothing from the others.
 *
 * @param projectIds - of Jira
 * @throws SourceError if no project can be asked about for a reason of the site
 */
export async function readBoards(
  site: Pick<ReadingSite, 'get'>,
  projectIds: readonly string[],
  signal: AbortSignal,
): Promise<ReadBoards> {
  const ids = new Set<string>();
  const malformed: MalformedRecord[] = [];
  const add = (board: unknown) => {
    const parsed = boardSchema.safeParse(board);
    if (!parsed.success) {
      malformed.push({ key: 'board', reason: 'it has no id' });
    } else if (parsed.data.type !== 'kanban') {
      ids.add(parsed.data.id);
    }
  };
  const all = await readOwnBoards(site, projectIds, signal);
  all?.forEach(add);
  for (const projectKeyOrId of all ? [] : projectIds) {
    const boards = await readUnlessRefused(() =>
      readAllPages(site, '/rest/agile/1.0/board', { projectKeyOrId }, signal),
    );
    if (!boards) {
      malformed.push({
        key: `boards of project ${projectKeyOrId}`,
        reason: 'Jira does not list them for this account',
      });
    }
    boards?.forEach(add);
  }
  return { ids: [...ids], malformed };
}
