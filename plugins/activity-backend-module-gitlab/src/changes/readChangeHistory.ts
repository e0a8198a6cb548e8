import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { readListIfAny, unlessMissing } from '../history/readList';
import { requireListed } from '../history/requireListed';
import type { GitlabSite } from '../transport/GitlabSite';
import type { ChangeHistory } from './ChangeHistory';
import {
  approvalsSchema,
  changeCommitSchema,
  commitStatsSchema,
  type GitlabChange,
  type GitlabCommitStats,
} from './changeSchema';

/** The largest page there is. */
const perPage = 100;

/**
 * Reads what belongs to a merge request: its notes, its state events and its commits, one request each unless there are
 * more than a hundred; and what it came to, one request more, once it is merged.
 *
 * @param projectId - of the project
 * @throws SourceError; `not-found` if the merge request is gone by now
 */
export async function readChangeHistory(
  site: GitlabSite,
  projectId: number,
  change: GitlabChange,
  signal: AbortSignal,
): Promise<{ history: ChangeHistory; malformed: MalformedRecord[] }> {
  const { id, iid } = change;
  const [notes, stateEvents, commits, landed] = await Promise.all([
    readListIfAny(
      site,
      noteSchema,
      api =>
        api.MergeRequestNotes.all(projectId, iid, {
          sort: 'asc',
          orderBy: 'created_at',
          perPage,
        }),
      { signal, name: 'note' },
    ),
    readListIfAny(
      site,
      stateEventSchema,
      api => api.MergeRequestStateEvents.all(projectId, iid, { perPage }),
      { signal, name: 'state event' },
    ),
    readListIfAny(
      site,
      changeCommitSchema,
      api => api.MergeRequests.allCommits(projectId, iid, { perPage }),
      { signal, name: `commit of merge request ${id}` },
    ),
    readLanded(site, projectId, change, signal),
  ]);
  if (!notes || !stateEvents || !commits) {
    await requireListed(
      site,
      api =>
        api.MergeRequests.all({
          projectId,
          iids: [iid],
          scope: 'all',
          perPage,
        }),
      { id, name: `Merge request ${iid} of project ${projectId}`, signal },
    );
  }
  const approvals =
    notes === undefined
      ? await unlessMissing(() =>
          site.readOne(
            approvalsSchema,
            api =>
              api.MergeRequestApprovals.showConfiguration(projectId, {
                mergerequestIId: iid,
              }),
            { signal },
          ),
        )
      : undefined;
  return {
    history: {
      ...(notes && { notes: notes.rows }),
      ...(stateEvents && { stateEvents: stateEvents.rows }),
      ...(commits && { commits: commits.rows }),
      hasAllCommits: commits?.isWhole ?? false,
      ...(landed?.stats && { stats: landed.stats }),
      ...(approvals && { approvals }),
    },
    malformed: [notes, stateEvents, commits].flatMap(
      list => list?.malformed ?? [],
    ),
  };
}

/** The commit that stands for all of a merge request: where it was merged fast-forward, there is none. */
async function readLanded(
  site: GitlabSite,
  projectId: number,
  { state, squash_commit_sha: squash, merge_commit_sha: merge }: GitlabChange,
  signal: AbortSignal,
): Promise<GitlabCommitStats | undefined> {
  const sha = squash || merge;
  if (state !== 'merged' || !sha) return undefined;
  return unlessMissing(() =>
    site.readOne(commitStatsSchema, api => api.Commits.show(projectId, sha), {
      signal,
    }),
  );
}
