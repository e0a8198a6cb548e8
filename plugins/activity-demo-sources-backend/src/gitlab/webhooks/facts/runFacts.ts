import { CommitGraph } from '../../../chronicle/CommitGraph';
import {
  DeploymentHistory,
  Instant,
  PipelineHistory,
  RepositoryHistory,
  Service,
} from '../../../model';
import { progressAt } from '../../history/progress';
import { isTag, jobStatus } from '../../render/renderPipeline';
import { Visit } from '../../site/Visit';
import { formatServerText, formatUtcText } from '../bodies/formatHookTime';
import { HookFact, isWithin, Span } from '../HookFact';
import {
  renderHookCommit,
  renderHookProject,
  renderHookUser,
} from '../bodies/hookParts';

/** Pipelines and deployments: told again with each status, under the same id. */
export function runFacts(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  span: Span,
): HookFact[] {
  const pipelines = repository.pipelines.flatMap(pipeline =>
    pipeline.statuses
      .filter(({ at }) => isWithin(at, span))
      .map(
        ({ at, status }): HookFact => ({
          at,
          service,
          about: 'pipeline_events',
          event: 'Pipeline Hook',
          name: `pipeline ${pipeline.id} ${status} ${at}`,
          payload: () =>
            renderPipelineBody(
              { ...visit, at: at + 1 },
              service,
              repository,
              pipeline,
            ),
        }),
      ),
  );
  const deployments = repository.deployments.flatMap(deployment =>
    deployment.statuses
      .filter(({ at }) => isWithin(at, span))
      .map(
        ({ at, status }): HookFact => ({
          at,
          service,
          about: 'deployment_events',
          event: 'Deployment Hook',
          name: `deployment ${deployment.id} ${status} ${at}`,
          payload: () =>
            renderDeploymentBody(
              { ...visit, at: at + 1 },
              service,
              repository,
              deployment,
            ),
        }),
      ),
  );
  return [...pipelines, ...deployments];
}

function renderPipelineBody(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  pipeline: PipelineHistory,
): Record<string, unknown> {
  const { id, iid, ref, sha, source, by, jobs } = pipeline;
  const progress = progressAt(pipeline.statuses, visit.at)!;
  const { createdAt, startedAt, finishedAt, status } = progress;
  const commit = CommitGraph.of(repository).get(sha)!;
  return {
    object_kind: 'pipeline',
    object_attributes: {
      id,
      iid,
      name: null,
      ref,
      tag: isTag(pipeline),
      sha,
      before_sha: '0'.repeat(40),
      source,
      status,
      detailed_status: status,
      stages: [...new Set(jobs.map(({ stage }) => stage))],
      created_at: formatUtcText(createdAt),
      finished_at: formatUtcText(finishedAt),
      duration: seconds(startedAt, finishedAt),
      queued_duration: seconds(createdAt, startedAt),
      variables: [],
      url: `${visit.baseUrl}/${service.gitlab.path}/-/pipelines/${id}`,
    },
    merge_request: null,
    user: renderHookUser(visit, by),
    project: renderHookProject(visit, service),
    commit: renderHookCommit(visit, service, commit),
    builds: jobs.map(job => ({
      id: job.id,
      stage: job.stage,
      name: job.name,
      status: jobStatus(visit, job),
      created_at: formatUtcText(createdAt),
      started_at: formatUtcText(known(job.startedAt, visit)),
      finished_at: formatUtcText(known(job.finishedAt, visit)),
      allow_failure: false,
      user: renderHookUser(visit, by),
      runner: null,
      environment: null,
    })),
  };
}

function renderDeploymentBody(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  { id, iid, by, sha, ref, environment, pipeline, statuses }: DeploymentHistory,
): Record<string, unknown> {
  const { status, updatedAt } = progressAt(statuses, visit.at)!;
  const url = `${visit.baseUrl}/${service.gitlab.path}`;
  const commit = CommitGraph.of(repository).get(sha);
  const { username } = visit.site.company.person(by);
  return {
    object_kind: 'deployment',
    status,
    status_changed_at: formatServerText(updatedAt),
    deployment_id: id,
    deployment_iid: iid,
    // What was started over the API has no job to point to.
    deployable_id: pipeline ?? null,
    deployable_url:
      pipeline === undefined ? null : `${url}/-/pipelines/${pipeline}`,
    environment,
    environment_tier: environment,
    environment_slug: environment,
    environment_external_url: `https://${service.id}.${environment}.tidewater.example`,
    project: renderHookProject(visit, service),
    short_sha: sha.slice(0, 8),
    user: renderHookUser(visit, by),
    user_url: `${visit.baseUrl}/${username}`,
    commit_url: `${url}/-/commit/${sha}`,
    commit_title: commit?.message.split('\n', 1)[0] ?? null,
    ref,
  };
}

function known(moment: Instant, { at }: Visit): Instant | undefined {
  return moment < at ? moment : undefined;
}

function seconds(from?: Instant, to?: Instant): number | null {
  return from === undefined || to === undefined
    ? null
    : Math.round((to - from) / 1000);
}
