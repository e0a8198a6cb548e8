import type {
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { ListStream } from '../lists/ListStream';
import type { JiraSite } from '../transport/JiraSite';
import { toReleaseRecord } from './toReleaseRecord';

/**
 * The released versions of a project, archived ones too. The list is not paged: one answer has them all.
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
    async readList({ signal }) {
      const api = await site.apiPath(signal);
      const path = `${api}/project/${encodeURIComponent(project.id)}/versions`;
      const listed = await site.get(path, {
        schema: z.array(z.unknown()),
        signal,
      });
      const place = { baseUrl: site.baseUrl, projectKey };
      return {
        entries: listed.flatMap(each => toReleaseRecord(each, place) ?? []),
      };
    },
  });
}
