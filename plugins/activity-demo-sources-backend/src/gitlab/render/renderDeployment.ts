import { CommitGraph } from '../../chronicle/CommitGraph';
import { erasOf } from '../../chronicle/erasOf';
import {
  DeploymentHistory,
  Instant,
  RepositoryHistory,
  Service,
} from '../../model';
import { progressAt } from '../history/progress';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { renderCommit } from './renderCommit';
import { isTag, renderPipeline } from './renderPipeline';
import { renderUser } from './renderUser';

type EnvironmentName = DeploymentHistory['environment'];

/** A deployment is one thing that changes, from created to its end. To be called for those that there are. */
export function renderDeployment(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  deployment: DeploymentHistory,
): Record<string, unknown> {
  const { id, iid, ref, sha, by, environment, statuses } = deployment;
  const { status, createdAt, updatedAt } = progressAt(statuses, visit.at)!;
  return {
    id,
    iid,
    ref,
    sha,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(updatedAt),
    status,
    user: renderUser(visit, by),
    environment: renderEnvironment(visit, service, environment),
    deployable: renderDeployable(visit, service, repository, deployment),
    pending_approval_count: 0,
    approvals: [],
  };
}

export function renderEnvironment(
  { site, baseUrl }: Visit,
  service: Service,
  name: EnvironmentName,
): Record<string, unknown> {
  const { projectId, path } = service.gitlab;
  const id = environmentId(service, name);
  const { createdAt } = erasOf(site.company, service);
  return {
    id,
    name,
    slug: name,
    description: '',
    external_url: `https://${service.id}.${name}.tidewater.example`,
    state: 'available',
    tier: name,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(createdAt),
    web_url: `${baseUrl}/${path}/-/environments/${id}`,
    project: { id: projectId, path_with_namespace: path },
  };
}

export function environmentId(service: Service, name: EnvironmentName): number {
  return service.gitlab.projectId * 10 + (name === 'production' ? 2 : 1);
}

/** The job that deployed; what was done over the API has none. */
function renderDeployable(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  { sha, ref, by, environment, pipeline: id, statuses }: DeploymentHistory,
): Record<string, unknown> | null {
  const pipeline = repository.pipelines.find(each => each.id === id);
  if (!pipeline || pipeline.statuses[0].at >= visit.at) return null;
  const progress = progressAt(statuses, visit.at)!;
  const { status, createdAt, startedAt, finishedAt } = progress;
  const commit = CommitGraph.of(repository).get(sha);
  const job = pipeline.jobs.find(({ stage }) => stage === 'deploy');
  return {
    id: job?.id ?? pipeline.id,
    status,
    stage: 'deploy',
    name: job?.name ?? `deploy:${environment}`,
    ref,
    tag: isTag({ ref }),
    coverage: null,
    created_at: formatInstant(createdAt),
    started_at: formatInstant(startedAt),
    finished_at: formatInstant(finishedAt),
    duration: duration(startedAt, finishedAt),
    user: renderUser(visit, by),
    commit: commit ? renderCommit(visit, service, commit) : null,
    pipeline: renderPipeline(visit, service, pipeline),
    web_url: `${visit.baseUrl}/${service.gitlab.path}/-/jobs/${job?.id ?? 0}`,
  };
}

function duration(from?: Instant, to?: Instant): number | null {
  return from === undefined || to === undefined ? null : (to - from) / 1000;
}
