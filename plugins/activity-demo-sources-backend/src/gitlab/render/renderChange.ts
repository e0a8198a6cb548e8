import { ChangeState } from '../../chronicle/changeAt';
import { ChangeHistory, RepositoryHistory, Service } from '../../model';
import { commitsOf, diffRefsOf, headOf } from '../history/changeCommits';
import { progressAt } from '../history/progress';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { renderPipeline } from './renderPipeline';
import { renderUser, renderUserIfAny } from './renderUser';

/** A merge request and what lists show it with. */
export interface ChangeToList {
  readonly service: Service;
  /** The pushes to its branch at least. */
  readonly repository: Pick<RepositoryHistory, 'refs'>;
  readonly change: ChangeHistory;
  readonly state: ChangeState;
}

/** A merge request and all that it is to be shown with. */
export interface ChangeToRender extends ChangeToList {
  readonly repository: RepositoryHistory;
}

/** As lists have it. */
export function renderChange(
  visit: Visit,
  { service, repository, change, state }: ChangeToList,
): Record<string, unknown> {
  const { gitlab } = service;
  const { closed, merged, draft } = state;
  const assignee = renderUserIfAny(visit, state.assignee);
  const mergeUser = renderUserIfAny(visit, merged?.by);
  const isSquashed = gitlab.mergeMethod === 'squash';
  const reference = `!${change.iid}`;
  return {
    id: change.id,
    iid: change.iid,
    project_id: gitlab.projectId,
    title: titleOf(state),
    description: change.description,
    state: state.state,
    created_at: formatInstant(change.openedAt),
    updated_at: formatInstant(state.updatedAt),
    merged_by: mergeUser,
    merge_user: mergeUser,
    merged_at: formatInstant(merged?.at),
    closed_by: renderUserIfAny(visit, closed?.by),
    closed_at: formatInstant(closed?.at),
    target_branch: change.targetBranch,
    source_branch: change.sourceBranch,
    user_notes_count: countComments(visit, change),
    upvotes: 0,
    downvotes: 0,
    author: renderUser(visit, change.author),
    assignees: assignee ? [assignee] : [],
    assignee,
    reviewers: state.reviewers.map(person => renderUser(visit, person)),
    source_project_id: gitlab.projectId,
    target_project_id: gitlab.projectId,
    labels: change.labels,
    draft,
    imported: false,
    imported_from: 'none',
    work_in_progress: draft,
    milestone: null,
    merge_when_pipeline_succeeds: false,
    merge_status: 'can_be_merged',
    detailed_merge_status: mergeStatus(state),
    merge_after: null,
    sha: headOf(repository, change, visit.at) ?? null,
    merge_commit_sha: merged?.mergeCommit ?? null,
    squash_commit_sha: merged?.squashCommit ?? null,
    discussion_locked: null,
    should_remove_source_branch: null,
    force_remove_source_branch: true,
    prepared_at: formatInstant(change.openedAt),
    reference,
    references: {
      short: reference,
      relative: reference,
      full: `${gitlab.path}${reference}`,
    },
    web_url: changeUrl(visit, service, change),
    time_stats: {
      time_estimate: 0,
      total_time_spent: 0,
      human_time_estimate: null,
      human_total_time_spent: null,
    },
    squash: isSquashed,
    squash_on_merge: isSquashed,
    task_completion_status: countTasks(change.description),
    has_conflicts: false,
    blocking_discussions_resolved: true,
    approvals_before_merge: null,
  };
}

/** By itself, with what takes the site some work to find out. */
export function renderWholeChange(
  visit: Visit,
  shown: ChangeToRender,
): Record<string, unknown> {
  const { service, repository, change, state } = shown;
  const refs = diffRefsOf(repository, change, visit.at);
  const pipeline = repository.pipelines.findLast(
    ({ sha, statuses }) => sha === refs?.head && statuses[0].at < visit.at,
  );
  const deployment = repository.deployments.find(
    ({ environment, changes, statuses }) =>
      environment === 'production' &&
      changes.includes(change.iid) &&
      progressAt(statuses, visit.at)?.status === 'success',
  );
  const head = pipeline ? renderPipeline(visit, service, pipeline) : null;
  return {
    ...renderChange(visit, shown),
    subscribed: false,
    changes_count: String(
      Math.max(1, commitsOf(repository, change, visit.at).length),
    ),
    latest_build_started_at: formatInstant(pipeline?.statuses[0].at),
    latest_build_finished_at: formatInstant(
      pipeline && progressAt(pipeline.statuses, visit.at)?.finishedAt,
    ),
    first_deployed_to_production_at: formatInstant(
      deployment && progressAt(deployment.statuses, visit.at)?.finishedAt,
    ),
    pipeline: head,
    head_pipeline: head,
    diff_refs: refs
      ? { base_sha: refs.base, head_sha: refs.head, start_sha: refs.start }
      : null,
    merge_error: null,
    first_contribution: false,
    user: { can_merge: visit.account.level >= 30 && state.state === 'opened' },
  };
}

/** With the word in front that says that it is a draft. */
export function titleOf({
  draft,
  title,
}: Pick<ChangeState, 'draft' | 'title'>): string {
  return draft ? `Draft: ${title}` : title;
}

export function changeUrl(
  { baseUrl }: Visit,
  service: Service,
  { iid }: Pick<ChangeHistory, 'iid'>,
): string {
  return `${baseUrl}/${service.gitlab.path}/-/merge_requests/${iid}`;
}

function mergeStatus({ state, draft, changesRequestedBy }: ChangeState) {
  if (state !== 'opened') return 'not_open';
  if (draft) return 'draft_status';
  return changesRequestedBy.length > 0 ? 'requested_changes' : 'mergeable';
}

/** Comments only: what the system notes is not counted. */
function countComments({ at }: Visit, { facts }: ChangeHistory): number {
  return facts.filter(
    fact =>
      fact.kind === 'comment' &&
      fact.at < at &&
      !(fact.deletedAt !== undefined && fact.deletedAt < at),
  ).length;
}

function countTasks(description: string) {
  const tasks = description.match(/^- \[[ x]\]/gm) ?? [];
  const done = tasks.filter(task => task.includes('x'));
  return { count: tasks.length, completed_count: done.length };
}
