import { changeAt } from '../../../chronicle/changeAt';
import { CommitGraph } from '../../../chronicle/CommitGraph';
import { ChangeHistory, RepositoryHistory, Service } from '../../../model';
import { headOf } from '../../history/changeCommits';
import { changeUrl, titleOf } from '../../render/renderChange';
import { Visit } from '../../site/Visit';
import { formatUtcText } from './formatHookTime';
import { renderHookCommit, renderHookProject } from './hookParts';

/** A merge request inside the body of a webhook, at the moment of the visit. */
export function renderHookChange(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  change: ChangeHistory,
): Record<string, unknown> {
  const { company } = visit.site;
  const state = changeAt(change, visit.at)!;
  const head = headOf(repository, change, visit.at);
  const commit = CommitGraph.of(repository).get(head ?? '');
  const project = renderHookProject(visit, service);
  const idOf = (person: string) => company.person(person).gitlabId;
  const assignees = state.assignee === undefined ? [] : [idOf(state.assignee)];
  return {
    id: change.id,
    iid: change.iid,
    target_branch: change.targetBranch,
    source_branch: change.sourceBranch,
    source_project_id: service.gitlab.projectId,
    target_project_id: service.gitlab.projectId,
    author_id: idOf(change.author),
    assignee_ids: assignees,
    assignee_id: assignees[0] ?? null,
    reviewer_ids: state.reviewers.map(idOf),
    title: titleOf(state),
    description: change.description,
    created_at: formatUtcText(change.openedAt),
    updated_at: formatUtcText(state.updatedAt),
    milestone_id: null,
    state: state.state,
    state_id: { opened: 1, closed: 2, merged: 3 }[state.state],
    draft: state.draft,
    work_in_progress: state.draft,
    merge_status: 'can_be_merged',
    detailed_merge_status: state.state === 'opened' ? 'mergeable' : 'not_open',
    merge_commit_sha: state.merged?.mergeCommit ?? null,
    merge_user_id: state.merged ? idOf(state.merged.by) : null,
    merge_error: null,
    merge_params: { force_remove_source_branch: '1' },
    time_estimate: 0,
    total_time_spent: 0,
    blocking_discussions_resolved: true,
    labels: change.labels.map(title => ({ title })),
    source: project,
    target: project,
    last_commit: commit ? renderHookCommit(visit, service, commit) : null,
    url: changeUrl(visit, service, change),
  };
}
