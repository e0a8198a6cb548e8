import type {
  DeploymentRecord,
  DeploymentStatus,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import type { GitlabDeployment } from './deploymentSchema';

/** Ends in which something was tried. What is skipped was outdated before its turn came. */
const ends: readonly DeploymentStatus[] = ['success', 'failed', 'canceled'];

const unknownEnvironment = 'unknown';

/**
 * A deployment as it is, and what happened when it came to its end: an event at that time, whose key is the id. An end is
 * final, as whoever tries again makes another deployment.
 *
 * @param changes - ids of the merge requests that it brought; undefined where GitLab does not say
 */
export function toDeploymentRecords(
  deployment: GitlabDeployment,
  changes: string[] | undefined,
): (DeploymentRecord | EventRecord)[] {
  const { id, iid, ref, sha, status, environment, deployable } = deployment;
  const { created_at: createdAt, updated_at: updatedAt } = deployment;
  const actor = toActor(deployment.user);
  const isOver = status === 'skipped' || ends.includes(status);
  // Few versions show when a deployment ended, but its job does; what is approved later is updated later.
  const endedAt = deployment.finished_at ?? deployable?.finished_at;
  const finishedAt = isOver ? endedAt ?? updatedAt : undefined;
  const pipeline = deployable?.pipeline?.id;
  const record: DeploymentRecord = {
    kind: 'deployment',
    id: `${id}`,
    ...(iid && { number: iid }),
    environment: environment?.name ?? unknownEnvironment,
    ...(environment?.tier && { tier: environment.tier }),
    status,
    statuses: statusesOf(deployment, finishedAt),
    ...(ref && { ref }),
    ...(sha && { sha }),
    ...(actor && { actor }),
    ...(deployable?.web_url && { url: deployable.web_url }),
    ...(pipeline && { pipeline: `${pipeline}` }),
    ...(deployable?.id && { job: `${deployable.id}` }),
    ...(deployable?.name && { jobName: deployable.name }),
    createdAt,
    updatedAt,
    ...(finishedAt !== undefined && { finishedAt }),
    ...(changes && { changes }),
    sourceVersion: updatedAt,
  };
  if (finishedAt === undefined || !ends.includes(status)) return [record];
  return [record, toEvent(record, finishedAt)];
}

function toEvent(record: DeploymentRecord, occurredAt: number): EventRecord {
  const { id, environment, tier, status, ref, sha, actor, url } = record;
  return {
    kind: 'event',
    type: 'deployment',
    key: id,
    occurredAt,
    ...(actor && { actor }),
    title: ref ? `${ref} to ${environment}` : environment,
    ...(url && { url }),
    metadata: {
      status,
      environment,
      ...(tier && { tier }),
      ...(ref && { ref }),
      ...(sha && { sha }),
    },
    sourceVersion: record.updatedAt,
  };
}

/** What is shown of its way: it was created; its job began; and it came to be what it is. */
function statusesOf(
  {
    status,
    created_at: createdAt,
    updated_at: updatedAt,
    deployable,
  }: GitlabDeployment,
  finishedAt: number | undefined,
): DeploymentRecord['statuses'] {
  const startedAt = deployable?.started_at ?? undefined;
  const before: DeploymentRecord['statuses'] = [
    { status: 'created', at: createdAt },
    ...(startedAt === undefined
      ? []
      : [{ status: 'running' as const, at: startedAt }]),
  ];
  const known = before.some(each => each.status === status);
  const now = { status, at: finishedAt ?? updatedAt };
  return (known ? before : [...before, now]).sort((a, b) => a.at - b.at);
}
