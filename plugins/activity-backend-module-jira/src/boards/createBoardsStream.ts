import type {
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { idOf, isRecord } from '../fields/rawValues';
import type { ListEntry } from '../lists/cutPages';
import { ListStream, type ReadList } from '../lists/ListStream';
import { readAllPages } from '../lists/readAllPages';
import { createPatientSite } from '../transport/createPatientSite';
import type { ReadingSite } from '../transport/ReadingSite';
import { readBoards } from './readBoards';
import { readUnlessRefused } from './readUnlessRefused';
import { toSprintRecord } from './toSprintRecord';

const agile = '/rest/agile/1.0';

/** A team has a few sprints that are not closed; a cursor holds those of a thousand teams. */
const mostWatched = 5000;

/**
 * The sprints of all boards that show issues of some projects, each once, though a board also shows those that issues have
 * brought along from others. Sprints have no history and change without any issue changing, so all are read each time.
 *
 * A sprint that is gone is listed nowhere: those that were not closed at the last read, and those that webhooks tell of, are
 * looked for by themselves when they are not listed.
 *
 * @param project - what stands for the site
 * @param projectIds - of Jira
 */
export function createBoardsStream(
  site: ReadingSite,
  project: SourceProject,
  projectIds: readonly string[],
): SourceStream {
  return new ListStream({
    project,
    resource: 'boards',
    subject: `boards of jira "${site.id}"`,
    async readList({ watched, hints, signal }): Promise<ReadList> {
      const patient = createPatientSite(site);
      const { ids, malformed } = await readBoards(patient, projectIds, signal);
      const sprints = new Map<string, ListEntry>();
      for (const board of ids) {
        for (const sprint of await readSprints(patient, board, signal)) {
          add(sprints, sprint, site);
        }
      }
      const hinted = hints.flatMap(
        hint => /^sprint:(\d+)$/.exec(hint)?.[1] ?? [],
      );
      const missing = new Set([...watched, ...hinted]);
      for (const id of missing) {
        if (sprints.has(id)) continue;
        const entry = await readMissing(patient, id, signal);
        const isGone = 'kind' in entry && entry.kind === 'tombstone';
        // Webhooks tell of the sprints of all boards, also of those that are not read.
        if (isGone || watched.includes(id)) sprints.set(id, entry);
      }
      return {
        entries: [...inOrder(sprints), ...malformed],
        watched: openOnes(sprints),
      };
    },
  });
}

/** Boards of team-managed projects do not say whether they have sprints: Jira does not accept the question if not. */
async function readSprints(
  site: ReadingSite,
  board: string,
  signal: AbortSignal,
): Promise<unknown[]> {
  const path = `${agile}/board/${encodeURIComponent(board)}/sprint`;
  const sprints = await readUnlessRefused(() =>
    readAllPages(site, path, {}, signal),
  );
  return sprints ?? [];
}

async function readMissing(
  site: ReadingSite,
  id: string,
  signal: AbortSignal,
): Promise<ListEntry> {
  const sprint = await readUnlessRefused(() =>
    site.get(`${agile}/sprint/${id}`, { schema: z.unknown(), signal }),
  );
  return sprint === undefined
    ? { kind: 'tombstone', of: 'sprint', id, reason: 'deleted' }
    : toSprintRecord(sprint, site.baseUrl);
}

function add(
  sprints: Map<string, ListEntry>,
  sprint: unknown,
  site: ReadingSite,
): void {
  const id = isRecord(sprint) ? idOf(sprint.id) : undefined;
  sprints.set(id ?? `?${sprints.size}`, toSprintRecord(sprint, site.baseUrl));
}

/** Boards list them in an order that people change. */
function inOrder(sprints: ReadonlyMap<string, ListEntry>): ListEntry[] {
  return [...sprints]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, entry]) => entry);
}

function openOnes(sprints: ReadonlyMap<string, ListEntry>): string[] {
  return [...sprints.values()]
    .flatMap(entry =>
      'kind' in entry && entry.kind === 'sprint' && entry.state !== 'closed'
        ? [entry.id]
        : [],
    )
    .slice(0, mostWatched);
}
