import type { EventRecord } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { toActor } from '../people/toActor';
import type { GitlabJob } from './jobSchema';
import type { GitlabPipeline } from './pipelineSchema';

/** In these, it will not go on unless somebody starts it again. */
const ends = new Set(['success', 'failed', 'canceled', 'skipped']);

/** Whether a pipeline has come to an end, good or bad. */
export function hasEnded({ status }: Pick<GitlabPipeline, 'status'>): boolean {
  return ends.has(status);
}

/**
 * A pipeline, at the time when it was created; its key is its id.
 *
 * @param jobs - those that are wanted of it
 */
export function toPipelineEvent(
  pipeline: GitlabPipeline,
  jobs: readonly GitlabJob[] = [],
): EventRecord {
  const { id, iid, name, ref, status, source, sha } = pipeline;
  const { started_at: startedAt, finished_at: finishedAt } = pipeline;
  const actor = toActor(pipeline.user);
  return {
    kind: 'event',
    type: 'pipeline',
    key: `${id}`,
    occurredAt: pipeline.created_at,
    ...(actor && { actor }),
    title: name || `Pipeline ${iid ?? id}${ref ? ` on ${ref}` : ''}`,
    ...(pipeline.web_url && { url: pipeline.web_url }),
    metadata: {
      status,
      ...(ref && { ref }),
      ...(sha && { sha }),
      ...(source && { source }),
      ...(startedAt !== undefined && { startedAt }),
      ...(finishedAt !== undefined && { finishedAt }),
      ...(pipeline.duration !== undefined && {
        durationSeconds: pipeline.duration,
      }),
      ...(pipeline.queued_duration !== undefined && {
        queuedSeconds: pipeline.queued_duration,
      }),
      ...(jobs.length > 0 && { jobs: jobs.map(toJobFacts) }),
    },
    sourceVersion: pipeline.updated_at,
  };
}

/** Instants are UTC epoch milliseconds. */
function toJobFacts(job: GitlabJob): JsonObject {
  const { id, name, status, created_at, finished_at, web_url } = job;
  return {
    id: `${id}`,
    name,
    status,
    ...(created_at !== undefined && { createdAt: created_at }),
    ...(finished_at !== undefined && { finishedAt: finished_at }),
    ...(web_url && { url: web_url }),
  };
}
