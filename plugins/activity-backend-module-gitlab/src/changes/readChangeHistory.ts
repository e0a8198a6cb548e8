import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { readBelongings } from '../history/readBelongings';
import { unlessMissing } from '../history/readList';
import type { GitlabSite } from '../transport/GitlabSite';
import { mayHaveLapsed } from './approvalsOf';
import type { ChangeHistory } from './ChangeHistory';
import {
  approvalsSchema,
  changeCommitSchema,
  type GitlabChange,
  type GitlabLandedCommit,
  landedCommitSchema,
} from './changeSchema';

/** The largest page there is. */
const perPage = 100;

/**
 * Reads what belongs to a merge request: its notes, its state events and its commits, one request each unless there are
 * more than a hundred; what it came to, one request more, once it is merged; and who approves it now, where notes leave that open.
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
  const [{ lists, malformed }, landed] = await Promise.all([
    readBelongings(
      site,
      {
        id,
        name: `Merge request ${iid} of project ${projectId}`,
        ask: api =>
          api.MergeRequests.all({
            projectId,
            iids: [iid],
            scope: 'all',
            perPage,
          }),
      },
      {
        notes: {
          name: 'note',
          schema: noteSchema,
          ask: api =>
            api.MergeRequestNotes.all(projectId, iid, {
              sort: 'asc',
              orderBy: 'created_at',
              perPage,
            }),
        },
        stateEvents: {
          name: 'state event',
          schema: stateEventSchema,
          ask: api =>
            api.MergeRequestStateEvents.all(projectId, iid, { perPage }),
        },
        commits: {
          name: `commit of merge request ${id}`,
          schema: changeCommitSchema,
          ask: api => api.MergeRequests.allCommits(projectId, iid, { perPage }),
        },
      },
      signal,
    ),
    readLanded(site, projectId, change, signal),
  ]);
  const { notes, stateEvents, commits } = lists;
  const approvals =
    notes === undefined || mayHaveLapsed(notes.rows)
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
      ...(landed && { landed }),
      ...(approvals && { approvals }),
    },
    malformed,
  };
}

/** The commit that stands for all of a merge request: where it was merged fast-forward, there is none. */
async function readLanded(
  site: GitlabSite,
  projectId: number,
  { state, squash_commit_sha: squash, merge_commit_sha: merge }: GitlabChange,
  signal: AbortSignal,
): Promise<GitlabLandedCommit | undefined> {
  const sha = squash || merge;
  if (state !== 'merged' || !sha) return undefined;
  return unlessMissing(() =>
    site.readOne(landedCommitSchema, api => api.Commits.show(projectId, sha), {
      signal,
    }),
  );
}
