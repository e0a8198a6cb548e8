import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { readListIfAny } from '../history/readList';
import { requireListed } from '../history/requireListed';
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
  const [notes, stateEvents, labelEvents] = await Promise.all([
    readListIfAny(
      site,
      noteSchema,
      api =>
        api.IssueNotes.all(projectId, iid, {
          sort: 'asc',
          orderBy: 'created_at',
          perPage,
        }),
      { signal, name: 'note' },
    ),
    readListIfAny(
      site,
      stateEventSchema,
      api => api.IssueStateEvents.all(projectId, iid, { perPage }),
      { signal, name: 'state event' },
    ),
    readListIfAny(
      site,
      labelEventSchema,
      api => api.IssueLabelEvents.all(projectId, iid, { perPage }),
      { signal, name: 'label event' },
    ),
  ]);
  if (!notes || !stateEvents || !labelEvents) {
    await requireListed(
      site,
      api => api.Issues.all({ projectId, iids: [iid], scope: 'all', perPage }),
      { id, name: `Issue ${iid} of project ${projectId}`, signal },
    );
  }
  return {
    history: {
      ...(notes && { notes: notes.rows }),
      ...(stateEvents && { stateEvents: stateEvents.rows }),
      ...(labelEvents && { labelEvents: labelEvents.rows }),
    },
    malformed: [notes, stateEvents, labelEvents].flatMap(
      list => list?.malformed ?? [],
    ),
  };
}
