import type {
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { ListEntry } from '../lists/cutPages';
import { ListStream } from '../lists/ListStream';
import type { JiraSite } from '../transport/JiraSite';
import { toReleaseRecord } from './toReleaseRecord';

/** More versions than that are released of no project; a cursor holds their ids. */
const mostWatched = 5000;

/**
 * The released versions of a project, archived ones too. The list is not paged: one answer has them all. A release that was
 * taken back, or whose version was deleted, is not in it any more, and is told to be gone by whoever knew it.
 *
 * @param project - whose id is that of Jira's project
 * @param projectKey - in capitals, for links
 */
export function createVersionsStream(
  site: JiraSite,
  project: SourceProject,
  projectKey: string,
): SourceStream {
  return new ListStream({
    project,
    resource: 'versions',
    subject: `versions of ${projectKey} of jira "${site.id}"`,
    async readList({ watched, signal }) {
      const api = await site.apiPath(signal);
      const path = `${api}/project/${encodeURIComponent(project.id)}/versions`;
      const listed = await site.get(path, {
        schema: z.array(z.unknown()),
        signal,
      });
      const place = { baseUrl: site.baseUrl, projectKey };
      const entries = listed.flatMap(
        each => toReleaseRecord(each, place) ?? [],
      );
      const released = entries.flatMap(entry =>
        'kind' in entry ? [entry.key] : [],
      );
      return {
        entries: [...entries, ...withdrawn(watched, released)],
        watched: released.slice(0, mostWatched),
      };
    },
  });
}

function withdrawn(
  watched: readonly string[],
  released: readonly string[],
): ListEntry[] {
  return watched
    .filter(id => !released.includes(id))
    .map(id => ({
      kind: 'tombstone',
      of: 'event',
      type: 'release',
      id,
      reason: 'gone',
    }));
}
