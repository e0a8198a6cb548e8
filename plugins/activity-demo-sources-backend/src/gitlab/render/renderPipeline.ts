import { CommitGraph } from '../../chronicle/CommitGraph';
import { PipelineHistory, RepositoryHistory, Service } from '../../model';
import { progressAt } from '../history/progress';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { renderCommit } from './renderCommit';
import { renderUser } from './renderUser';

/** As lists have it, without times of its run. To be called for those that there are. */
export function renderPipeline(
  { baseUrl, at }: Visit,
  service: Service,
  { id, iid, ref, sha, source, statuses }: PipelineHistory,
): Record<string, unknown> {
  const { status, createdAt, updatedAt } = progressAt(statuses, at)!;
  return {
    id,
    iid,
    project_id: service.gitlab.projectId,
    sha,
    ref,
    status,
    source,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(updatedAt),
    web_url: `${baseUrl}/${service.gitlab.path}/-/pipelines/${id}`,
    name: null,
  };
}

/** By itself, with times and durations. */
export function renderWholePipeline(
  visit: Visit,
  service: Service,
  pipeline: PipelineHistory,
): Record<string, unknown> {
  const progress = progressAt(pipeline.statuses, visit.at)!;
  const { createdAt, startedAt, finishedAt, status } = progress;
  return {
    ...renderPipeline(visit, service, pipeline),
    before_sha: '0'.repeat(40),
    tag: isTag(pipeline),
    yaml_errors: null,
    user: renderUser(visit, pipeline.by),
    started_at: formatInstant(startedAt),
    finished_at: formatInstant(finishedAt),
    committed_at: null,
    duration:
      startedAt === undefined || finishedAt === undefined
        ? null
        : Math.round((finishedAt - startedAt) / 1000),
    queued_duration:
      startedAt === undefined
        ? null
        : Math.round((startedAt - createdAt) / 1000),
    coverage: null,
    archived: false,
    detailed_status: {
      icon: `status_${status}`,
      text: status,
      label: status,
      group: status,
      tooltip: status,
      has_details: true,
      details_path: `/${service.gitlab.path}/-/pipelines/${pipeline.id}`,
    },
  };
}

/** A job of a pipeline: created with it, then running, then over. */
export function renderJob(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  pipeline: PipelineHistory,
  job: PipelineHistory['jobs'][number],
): Record<string, unknown> {
  const [{ at: createdAt }] = pipeline.statuses;
  const status = jobStatus(visit, job);
  const startedAt = job.startedAt < visit.at ? job.startedAt : undefined;
  const finishedAt = job.finishedAt < visit.at ? job.finishedAt : undefined;
  const commit = CommitGraph.of(repository).get(pipeline.sha);
  return {
    id: job.id,
    status,
    stage: job.stage,
    name: job.name,
    ref: pipeline.ref,
    tag: isTag(pipeline),
    coverage: null,
    allow_failure: false,
    created_at: formatInstant(createdAt),
    started_at: formatInstant(startedAt),
    finished_at: formatInstant(finishedAt),
    erased_at: null,
    duration:
      startedAt === undefined
        ? null
        : ((finishedAt ?? visit.at) - startedAt) / 1000,
    queued_duration: Math.max(0, ((startedAt ?? visit.at) - createdAt) / 1000),
    user: renderUser(visit, pipeline.by),
    commit: commit ? renderCommit(visit, service, commit) : null,
    pipeline: renderPipeline(visit, service, pipeline),
    failure_reason: status === 'failed' ? 'script_failure' : undefined,
    web_url: `${visit.baseUrl}/${service.gitlab.path}/-/jobs/${job.id}`,
    project: { ci_job_token_scope_enabled: false },
    artifacts: [],
    runner: null,
    artifacts_expire_at: null,
    archived: false,
    tag_list: [],
  };
}

/** What a job is doing at the moment of the visit. */
export function jobStatus(
  { at }: Pick<Visit, 'at'>,
  job: PipelineHistory['jobs'][number],
): string {
  if (job.startedAt >= at) return 'created';
  return job.finishedAt < at ? job.status : 'running';
}

export function isTag({ ref }: Pick<PipelineHistory, 'ref'>): boolean {
  return /^v\d/.test(ref);
}
