import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { readBelongings } from '../history/readBelongings';
import type { GitlabSite } from '../transport/GitlabSite';
import type { IssueHistory } from './IssueHistory';
import { type GitlabIssue, labelEventSchema } from './issueSchema';

/** The largest page there is. */
const perPage = 100;

/**
 * Reads what belongs to an issue: its notes, its state events and its label events, one request each unless there are more
 * than a hundred.
 *
 * @param projectId - of the project
 * @throws SourceError; `not-found` if the issue is gone by now
 */
export async function readIssueHistory(
  site: GitlabSite,
  projectId: number,
  { id, iid }: Pick<GitlabIssue, 'id' | 'iid'>,
  signal: AbortSignal,
): Promise<{ history: IssueHistory; malformed: MalformedRecord[] }> {
  const { lists, malformed } = await readBelongings(
    site,
    {
      id,
      name: `Issue ${iid} of project ${projectId}`,
      ask: api =>
        api.Issues.all({ projectId, iids: [iid], scope: 'all', perPage }),
    },
    {
      notes: {
        name: 'note',
        schema: noteSchema,
        ask: api =>
          api.IssueNotes.all(projectId, iid, {
            sort: 'asc',
            orderBy: 'created_at',
            perPage,
          }),
      },
      stateEvents: {
        name: 'state event',
        schema: stateEventSchema,
        ask: api => api.IssueStateEvents.all(projectId, iid, { perPage }),
      },
      labelEvents: {
        name: 'label event',
        schema: labelEventSchema,
        ask: api => api.IssueLabelEvents.all(projectId, iid, { perPage }),
      },
    },
    signal,
  );
  const { notes, stateEvents, labelEvents } = lists;
  return {
    history: {
      ...(notes && { notes: notes.rows }),
      ...(stateEvents && { stateEvents: stateEvents.rows }),
      ...(labelEvents && { labelEvents: labelEvents.rows }),
    },
    malformed,
  };
}
